import math
import torch
import torch.nn.functional as F

Q = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
K = torch.tensor([[1.0, 0.0], [0.0, 2.0], [1.0, -1.0]])
V = torch.tensor([[10.0, 0.0], [0.0, 10.0], [5.0, 5.0]])

scores = Q @ K.T
print(scores)
scaled = scores / math.sqrt(Q.shape[-1])
print(scaled)
weights = F.softmax(scaled, dim=-1)
print(weights)
print(weights.sum(dim=-1))
out = weights @ V
print(out)

words = ["the", "cat", "sat"]
for i, w in enumerate(words):
    j = int(weights[i].argmax())
    print(f"{w:>4} looks at {words[j]:<4} ({weights[i, j]:.2f})")

# why the scale: variance grows with the dimension
torch.manual_seed(0)
for d in (4, 64, 256):
    q, k = torch.randn(1000, d), torch.randn(1000, d)
    dots = (q * k).sum(-1)
    print(d, f"{dots.var().item():8.2f} {(dots / d ** 0.5).var().item():.3f}")
