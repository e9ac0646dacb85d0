import torch

def precompute(dim, end, theta=10000.0):
    freqs = 1.0 / (theta ** (torch.arange(0, dim, 2).float() / dim))
    t = torch.arange(end)
    freqs = torch.outer(t, freqs)
    return torch.polar(torch.ones_like(freqs), freqs)

torch.manual_seed(513)
cis = precompute(4, 3)
print(cis.shape, cis.dtype)
print(cis)
x = torch.randn(1, 3, 4)
xc = torch.view_as_complex(x.reshape(1, 3, 2, 2))
print(xc[0, 0])
rot = torch.view_as_real(xc * cis).flatten(-2)
print(rot)
print(torch.allclose(rot.norm(dim=-1), x.norm(dim=-1)))
print(cis.real[1], cis.imag[1], cis.abs(), cis.angle()[2])
