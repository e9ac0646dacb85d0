import torch
import torch.nn.functional as F

T, heads = 5, 4
slopes = torch.tensor([2 ** (-8 * (h + 1) / heads) for h in range(heads)])
print(slopes)
pos = torch.arange(T)
dist = pos[None, :] - pos[:, None]
print(dist)
bias = slopes[:, None, None] * dist.clamp(max=0)
print(bias.shape, bias[0])
causal = torch.triu(torch.full((T, T), float("-inf")), diagonal=1)
w = F.softmax(bias + causal, dim=-1)
print(w[0])
print(w[3, -1])
rel = (dist.clamp(-2, 2) + 2)
print(rel)
table = torch.arange(5) * 10
print(table[rel])
print(torch.bucketize(dist.abs(), torch.tensor([1, 2, 3])))
