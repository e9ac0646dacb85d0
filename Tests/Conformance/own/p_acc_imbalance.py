import numpy as np
import torch

torch.manual_seed(3)
n = 1000
y = torch.zeros(n)
y[torch.randperm(n)[:20]] = 1
print(int(y.sum()))
pred = torch.zeros(n)
print(f"accuracy {(pred == y).float().mean():.3f}")
tp = ((pred == 1) & (y == 1)).sum()
fn = ((pred == 0) & (y == 1)).sum()
print(tp, fn, tp / (tp + fn))
print(f"precision {(tp / (tp + ((pred == 1) & (y == 0)).sum())).item()}")
pos_weight = (y == 0).sum() / (y == 1).sum()
print(pos_weight)
logit = torch.full((n,), -2.0)
import torch.nn.functional as F
print(f"{F.binary_cross_entropy_with_logits(logit, y):.4f} {F.binary_cross_entropy_with_logits(logit, y, pos_weight=pos_weight):.4f}")
w = torch.where(y == 1, 49.0, 1.0)
print(w.unique(return_counts=True))
sampler = torch.utils.data.WeightedRandomSampler(w, num_samples=10, replacement=True)
print(len(list(sampler)))
print(torch.bincount(y.long()), y.long().bincount(minlength=4))
