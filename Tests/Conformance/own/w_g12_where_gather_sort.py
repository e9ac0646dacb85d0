import torch
import numpy as np

x = torch.tensor([[3.0, -1.0, 2.0], [0.0, 5.0, -4.0]])
print(torch.where(x > 0, x, torch.zeros_like(x)))
print(torch.where(x > 2))
print((x < 0).nonzero())
print(x.clamp(-1, 2), x.abs().max())
values, order = x.sort(dim=1, descending=True)
print(values)
print(order)
print(torch.argsort(x[0]), x[0][torch.argsort(x[0])])

probs = torch.tensor([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]])
labels = torch.tensor([[1], [0], [0]])
print(probs.gather(1, labels).squeeze())
onehot = torch.zeros(3, 2).scatter_(1, labels, 1.0)
print(onehot)
print(torch.unique(torch.tensor([2, 1, 2, 3, 1])), torch.bincount(torch.tensor([0, 2, 2, 1])))
print(torch.masked_select(x, x > 1), x.masked_fill(x < 0, -9.0)[0])

a = np.array([3, 1, 2, 3])
print(np.where(a > 1, "big", "small"), np.where(a == 3)[0])
print(np.sort(a), np.argsort(a, kind="stable"), np.unique(a, return_counts=True))
print(np.clip(a, 1, 2), np.diff(a), np.cumsum(a), np.bincount(a))
print(np.take_along_axis(np.array([[5, 6], [7, 8]]), np.array([[1], [0]]), axis=1).ravel())
