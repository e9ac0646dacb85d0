import torch

def rotate_half(x):
    a, b = x[..., ::2], x[..., 1::2]
    return torch.stack((-b, a), dim=-1).flatten(-2)

def rope(x, base=10000.0):
    T, d = x.shape[-2:]
    inv = 1.0 / (base ** (torch.arange(0, d, 2).float() / d))
    ang = torch.outer(torch.arange(T).float(), inv)
    ang = torch.repeat_interleave(ang, 2, dim=-1)
    return x * ang.cos() + rotate_half(x) * ang.sin()

torch.manual_seed(1)
x = torch.ones(6, 4)
r = rope(x)
print(r)
print(torch.allclose(r.norm(dim=-1), x.norm(dim=-1)))
q, k = torch.randn(4), torch.randn(4)
Q, K = rope(q.expand(6, 4)), rope(k.expand(6, 4))
s = Q @ K.T
print(torch.allclose(s.diagonal(), s[0, 0].expand(6), atol=1e-5))
print(torch.allclose(torch.diagonal(s, 1), s[0, 1].expand(5), atol=1e-5))
