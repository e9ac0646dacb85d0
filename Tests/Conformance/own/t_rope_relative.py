import torch, math
def rope(x, base=10000.0):
    n, d = x.shape
    pos = torch.arange(n, dtype=torch.float32)[:, None]
    freq = base ** (-torch.arange(0, d, 2, dtype=torch.float32) / d)
    ang = pos * freq
    cos, sin = ang.cos(), ang.sin()
    x1, x2 = x[:, 0::2], x[:, 1::2]
    out = torch.empty_like(x)
    out[:, 0::2] = x1 * cos - x2 * sin
    out[:, 1::2] = x1 * sin + x2 * cos
    return out
torch.manual_seed(0)
q = torch.randn(1, 4).repeat(5, 1); k = torch.randn(1, 4).repeat(5, 1)
s = rope(q) @ rope(k).T
print(s)
print([torch.diagonal(s, offset=o).std().item() < 1e-4 for o in range(-3, 4)])
bias = torch.arange(5)[None, :] - torch.arange(5)[:, None]
print(bias)
slopes = torch.tensor([2 ** (-8 * (i + 1) / 4) for i in range(4)])
alibi = -bias.abs() * slopes[:, None, None]
print(alibi[0]); print(alibi.shape, alibi[3, 0])
table = torch.nn.Embedding(9, 1)
with torch.no_grad(): table.weight.copy_(torch.linspace(-1, 1, 9)[:, None])
print(table((bias + 4).clamp(0, 8)).squeeze(-1))
