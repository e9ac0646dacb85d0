import torch
from torch import nn

class Residual(nn.Module):
    def __init__(self, fn, dim, pre=True):
        super().__init__()
        self.fn, self.norm, self.pre = fn, nn.LayerNorm(dim), pre

    def forward(self, x, **kw):
        if self.pre:
            return x + self.fn(self.norm(x), **kw)
        return self.norm(x + self.fn(x, **kw))

def mlp(dim, mult=4, drop=0):
    return nn.Sequential(nn.Linear(dim, dim * mult), nn.GELU(), nn.Dropout(drop), nn.Linear(dim * mult, dim))

print(mlp(2))
for pre in (True, False):
    torch.manual_seed(28)
    net = nn.Sequential(*[Residual(mlp(6), 6, pre) for _ in range(8)])
    x = torch.randn(3, 6, requires_grad=True)
    y = net(x)
    y.pow(2).mean().backward()
    norms = [net[k].fn[0].weight.grad.norm().item() for k in (0, 3, 7)]
    print("pre " if pre else "post", f"{y.std().item():.3f}", " ".join(f"{n:.4f}" for n in norms))
print(net[0])
print([tuple(p.shape) for p in net[0].parameters()], len(list(net.modules())))

class GatedUnit(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.w1 = nn.Linear(d, h, bias=False)
        self.w2 = nn.Linear(h, d, bias=False)
        self.w3 = nn.Linear(d, h, bias=False)

    def forward(self, x):
        return self.w2(nn.functional.silu(self.w1(x)) * self.w3(x))

torch.manual_seed(0)
g = GatedUnit(2, 3)
print(g(torch.ones(1, 2)))
drop = nn.Dropout(0.5)
torch.manual_seed(3)
print(drop(torch.ones(8)), drop.eval()(torch.ones(2)))
class DropPath(nn.Module):
    def __init__(self, p): super().__init__(); self.p = p
    def forward(self, x):
        if not self.training or self.p == 0: return x
        keep = torch.rand(x.shape[0], *[1] * (x.dim() - 1)) >= self.p
        return x * keep / (1 - self.p)
print(DropPath(0.5)(torch.ones(4, 2)))
