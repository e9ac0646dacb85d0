import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, Subset, ConcatDataset, WeightedRandomSampler, SequentialSampler, BatchSampler

torch.manual_seed(28)
X = torch.arange(10.0).view(-1, 1)
data = TensorDataset(X, X ** 2)
losses, sizes = [], []
for xb, yb in DataLoader(data, batch_size=4):
    losses.append(((xb - yb) ** 2).mean().item())
    sizes.append(len(xb))
print(sizes, [round(l, 2) for l in losses])
print(f"mean of batch means {sum(losses) / len(losses):.2f}")
print(f"true mean           {sum(l * s for l, s in zip(losses, sizes)) / sum(sizes):.2f}")
bn = nn.BatchNorm1d(1)
try:
    bn(X[:1])
except ValueError as e:
    print(e)
print(len(DataLoader(data, 4, drop_last=True)), len(DataLoader(data, 3)), DataLoader(data, 4).batch_size)
print(data[2], len(data), Subset(data, [1, 3])[1], len(ConcatDataset([data, data])))
sampler = WeightedRandomSampler([0.0] * 9 + [1.0], num_samples=3)
print([xb.item() for xb, _ in DataLoader(data, batch_size=1, sampler=sampler)])
print(list(BatchSampler(SequentialSampler(range(5)), batch_size=2, drop_last=False)))
for epoch in range(2):
    print([xb.flatten().int().tolist() for xb, yb in DataLoader(data, batch_size=5, shuffle=True)])
first = next(iter(DataLoader([{"a": i, "b": [i, i * 2], "c": str(i)} for i in range(3)], batch_size=3)))
print(first)
print(torch.utils.data.default_collate([(1, 2.0), (3, 4.0)]))
