import torch
torch.manual_seed(0)
x = torch.rand(10000)
print(f"{x.sum().item():.4f} {x.mean().item():.6f} {x.std().item():.6f} {x.var().item():.6f}")
print(x.double().sum().item(), x.cumsum(0)[-1])
m = torch.randn(64, 128)
print(m.norm(), m.softmax(1).sum(), m.logsumexp(1)[:3])
e = 1e-8
print(torch.tensor(1.0) + e, torch.tensor(1.0, dtype=torch.float64) + e, (torch.tensor(0.1) + torch.tensor(0.2)).item(), 0.1 + 0.2)
