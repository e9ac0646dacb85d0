import torch

def rotary(x, base=10000.0):
    T, d = x.shape
    freqs = base ** (-torch.arange(0, d, 2).float() / d)
    angles = torch.outer(torch.arange(T).float(), freqs)
    cos, sin = angles.cos(), angles.sin()
    x1, x2 = x[:, ::2], x[:, 1::2]
    return torch.stack((x1 * cos - x2 * sin, x1 * sin + x2 * cos), dim=-1).flatten(1)

torch.manual_seed(7)
q = torch.randn(4).repeat(6, 1)
k = torch.randn(4).expand(6, 4)
rq, rk = rotary(q), rotary(k)
print(rq.shape)
print(rq.norm(dim=1))
scores = rq @ rk.T
for off in range(3):
    print(off, torch.diagonal(scores, offset=off))

pos = torch.arange(4)
rel = pos[None, :] - pos[:, None]
print(rel)
clipped = rel.clamp(-2, 2) + 2
table = torch.tensor([0.1, 0.2, 0.3, 0.4, 0.5])
print(table[clipped])
slopes = torch.tensor([2 ** -(i + 1) for i in range(2)])
alibi = slopes.view(-1, 1, 1) * -rel.abs()
print(alibi)
