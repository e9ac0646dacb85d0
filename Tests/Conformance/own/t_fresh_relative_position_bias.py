import torch
import torch.nn as nn

class RelativeBias(nn.Module):
    def __init__(self, heads, max_dist):
        super().__init__()
        self.max_dist = max_dist
        self.bias = nn.Embedding(2 * max_dist + 1, heads)

    def index(self, n):
        pos = torch.arange(n)
        rel = pos[None, :] - pos[:, None]
        return rel.clamp(-self.max_dist, self.max_dist) + self.max_dist

    def forward(self, n):
        return self.bias(self.index(n)).permute(2, 0, 1)

torch.manual_seed(10)
rel = RelativeBias(2, 2)
print(rel.index(5))
b = rel(5)
print(b.shape, b.stride())
print(b[0].detach())
q = torch.randn(2, 5, 3)
k = torch.randn(2, 5, 3)
scores = q @ k.transpose(-2, -1) / 3 ** 0.5 + b
attn = torch.softmax(scores, -1)
print(attn[1, 0])
attn[:, 0, -1].sum().backward()
print(rel.bias.weight.grad)
diag = torch.diagonal(b, offset=1, dim1=1, dim2=2)
print(diag)
print(torch.tril(torch.ones(3, 3)), torch.triu(torch.full((3, 3), -1.0), diagonal=1))
idx = torch.tril_indices(3, 3)
print(idx)
print(torch.cdist(torch.arange(3.0)[:, None], torch.arange(3.0)[:, None], p=1))
slopes = 2.0 ** (-8.0 * torch.arange(1, 5) / 4)
print(slopes)
print(-slopes[:2, None, None] * (torch.arange(3)[:, None] - torch.arange(3)).abs())
