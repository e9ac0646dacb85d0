import torch
import torch.nn as nn
import torch.nn.functional as F

class Additive(nn.Module):
    def __init__(self, q, k, h):
        super().__init__()
        self.Wq = nn.Linear(q, h, bias=False)
        self.Wk = nn.Linear(k, h, bias=False)
        self.v = nn.Linear(h, 1, bias=False)

    def forward(self, query, keys, mask=None):
        s = self.v(torch.tanh(self.Wq(query).unsqueeze(1) + self.Wk(keys))).squeeze(-1)
        if mask is not None:
            s = s.masked_fill(~mask, torch.finfo(s.dtype).min)
        a = s.softmax(-1)
        return torch.einsum("bt,btd->bd", a, keys), a

torch.manual_seed(21)
att = Additive(3, 4, 5)
q, keys = torch.randn(2, 3), torch.randn(2, 4, 4)
mask = torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]], dtype=torch.bool)
ctx, a = att(q, keys, mask)
print(a)
print(ctx.shape, ctx[1])

def entropy(p):
    return -(p * p.clamp_min(1e-9).log()).sum(-1)

for temp in (0.1, 1.0, 10.0):
    p = F.softmax(torch.tensor([2.0, 1.0, 0.0]) / temp, dim=0)
    print(temp, p, f"{entropy(p).item():.4f}")
sharp = F.gumbel_softmax(torch.tensor([50.0, 0.0, 0.0]), hard=True)
print(sharp)
cos = F.cosine_similarity(torch.tensor([[1.0, 0.0]]), torch.tensor([[1.0, 1.0]]))
print(cos, F.normalize(torch.tensor([[3.0, 4.0]]), dim=1), F.pairwise_distance(torch.zeros(1, 2), torch.ones(1, 2)))
loss = entropy(a).mean()
loss.backward()
print({n: p.grad is not None and bool(p.grad.abs().sum() > 0) for n, p in att.named_parameters()})
bil = nn.Bilinear(3, 4, 1)
print(bil, bil(q, keys[:, 0]).shape)
