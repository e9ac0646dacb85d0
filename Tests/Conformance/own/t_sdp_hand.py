import math
import torch

torch.manual_seed(0)
q = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
k = q.clone()
v = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
scores = q @ k.T
print(scores)
scaled = scores / math.sqrt(q.size(-1))
weights = torch.softmax(scaled, dim=-1)
print(weights)
print(weights.sum(dim=-1))
print(weights @ v)
import torch.nn.functional as F
print(F.scaled_dot_product_attention(q[None], k[None], v[None]).squeeze(0))
torch.set_printoptions(precision=2, sci_mode=False)
print(weights)
print(scaled.masked_fill(torch.ones(3, 3).triu(1).bool(), float("-inf")))
print(scaled.masked_fill(torch.ones(3, 3).triu(1).bool(), float("-inf")).softmax(-1))
temp = [torch.softmax(scaled / t, -1)[0].max().item() for t in (0.1, 1.0, 10.0)]
print([f"{t:.3f}" for t in temp])
