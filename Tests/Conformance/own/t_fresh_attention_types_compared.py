import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(2)
q, k = torch.randn(1, 2, 4), torch.randn(1, 3, 4)
v = torch.randn(1, 3, 4)
def dot(q, k): return q @ k.transpose(-2, -1)
def scaled(q, k): return dot(q, k) / k.size(-1) ** 0.5
class Additive(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.wq, self.wk, self.v = nn.Linear(d, d, bias=False), nn.Linear(d, d, bias=False), nn.Linear(d, 1, bias=False)
    def forward(self, q, k):
        return self.v(torch.tanh(self.wq(q).unsqueeze(2) + self.wk(k).unsqueeze(1))).squeeze(-1)
class General(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.w = nn.Parameter(torch.eye(d))
    def forward(self, q, k):
        return torch.einsum("bqd,de,bke->bqk", q, self.w, k)
for name, score in {"dot": dot, "scaled": scaled, "additive": Additive(4), "general": General(4)}.items():
    s = score(q, k)
    w = F.softmax(s, dim=-1)
    ctx = torch.bmm(w, v)
    print(f"{name:<9}", tuple(s.shape), w[0, 0].detach().numpy().round(3), tuple(ctx.shape))
cos = F.cosine_similarity(q.unsqueeze(2), k.unsqueeze(1), dim=-1)
print(cos)
for temp in (0.1, 1.0, 10.0):
    w = F.softmax(scaled(q, k) / temp, -1)
    print(temp, w.max().item().__round__(3), -(w * w.log()).sum(-1).mean().item().__round__(3))
hard = F.one_hot(scaled(q, k).argmax(-1), 3).float()
print(hard, hard @ v)
linear = (F.elu(q) + 1) @ ((F.elu(k) + 1).transpose(1, 2) @ v)
print(linear)
top = scaled(q, k).topk(2, dim=-1)
sparse = torch.full((1, 2, 3), float("-inf")).scatter(-1, top.indices, top.values).softmax(-1)
print(sparse, (sparse == 0).sum())
