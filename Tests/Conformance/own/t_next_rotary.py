import torch

torch.manual_seed(202)

def rotary(x, base=100.0):
    *_, T, d = x.shape
    freq = base ** (-torch.arange(0, d, 2).float() / d)
    angle = torch.outer(torch.arange(T).float(), freq)
    cos, sin = angle.cos(), angle.sin()
    a, b = x[..., 0::2], x[..., 1::2]
    return torch.stack((a * cos - b * sin, a * sin + b * cos), dim=-1).flatten(-2)

x = torch.randn(1, 5, 4)
r = rotary(x)
print(r.shape)
print(r[0])
print("norms kept:", torch.allclose(x.norm(dim=-1), r.norm(dim=-1)))
print("first row untouched:", torch.equal(x[0, 0], r[0, 0]))

q = torch.ones(5, 4)
k = torch.ones(5, 4)
s = rotary(q) @ rotary(k).T
print(s)
print([f"{s.diagonal(o).std(correction=0).item():.4f}" for o in (0, 1, -1)])
print(s.diagonal(-2))

# the same with complex numbers, written as pairs
pair = x.view(1, 5, 2, 2)
print(pair.shape, pair[0, 1])
print(torch.outer(torch.arange(3.), torch.tensor([1.0, 0.1])))
