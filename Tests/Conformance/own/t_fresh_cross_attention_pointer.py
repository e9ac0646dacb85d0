import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(77)
att = nn.MultiheadAttention(embed_dim=8, num_heads=2, kdim=5, vdim=3, batch_first=True)
q, k, v = torch.randn(2, 3, 8), torch.randn(2, 6, 5), torch.randn(2, 6, 3)
out, w = att(q, k, v)
print(out.shape, w.shape)
print(w.argmax(-1))
print(sorted(n for n, _ in att.named_parameters()))
print(att.in_proj_weight, att.q_proj_weight.shape)
try:
    att(q, q, q)
except (RuntimeError, AssertionError) as e:
    print(type(e).__name__)
try:
    nn.MultiheadAttention(8, 3)
except AssertionError as e:
    print(e)

class Pooling(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.query = nn.Parameter(torch.randn(d) / d ** 0.5)
    def forward(self, x, mask=None):
        s = x @ self.query
        if mask is not None:
            s = s.masked_fill(~mask, -torch.inf)
        a = s.softmax(-1)
        return torch.einsum("bt,btd->bd", a, x), a

pool = Pooling(5)
mask = torch.ones(2, 6, dtype=torch.bool)
mask[1, 4:] = False
p, a = pool(k, mask)
print(p.shape, a)
print(pool)
hard = F.gumbel_softmax(torch.tensor([[2.0, 1.0, 0.1]]), tau=1.0, hard=True)
print(hard.sum().item(), hard.shape)
top = a.topk(2, dim=-1)
print(top.indices, top.values.detach())
sparse = torch.zeros_like(a).scatter(1, top.indices, top.values)
print((sparse / sparse.sum(-1, keepdim=True)).detach())
print(torch.gather(k[..., 0], 1, top.indices))
print(torch.take_along_dim(k[..., 0], a.argsort(dim=1, descending=True), dim=1)[:, :2])
