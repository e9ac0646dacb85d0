import torch
import torch.nn as nn
import torch.nn.functional as F

class SelfAttention(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.qkv = nn.Linear(dim, 3 * dim, bias=False)
        self.scale = dim ** -0.5

    def forward(self, x, mask=None):
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        att = torch.bmm(q, k.transpose(1, 2)) * self.scale
        if mask is not None:
            att = att.masked_fill(~mask, -1e9)
        att = F.softmax(att, dim=-1)
        return torch.bmm(att, v), att

torch.manual_seed(12)
layer = SelfAttention(4)
x = torch.randn(1, 3, 4, requires_grad=True)
out, att = layer(x)
print(out.shape, att.sum(-1).detach())
out[0, 0].sum().backward()
print(x.grad.shape, bool((x.grad[0, 2].abs() > 0).any()))

mask = torch.tril(torch.ones(3, 3, dtype=torch.bool))
x.grad = None
out, att = layer(x, mask)
print(att[0])
out[0, 0].sum().backward()
print(x.grad[0])             # the first position saw only itself

model = nn.Sequential(nn.Linear(4, 4), nn.Tanh())
loss = (out.detach() - model(x)).pow(2).mean()
loss.backward()
print(f"{loss.item():.4f}", [tuple(p.grad.shape) for p in model.parameters()])
