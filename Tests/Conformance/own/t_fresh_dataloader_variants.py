import torch
from torch.utils.data import Dataset, IterableDataset, DataLoader, TensorDataset, ConcatDataset, Subset, WeightedRandomSampler, SequentialSampler, RandomSampler, BatchSampler, random_split, default_collate

class Squares(Dataset):
    def __init__(self, n, transform=None):
        self.n, self.transform = n, transform
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        v = float(i * i)
        return (self.transform(v) if self.transform else v), {"id": i, "name": f"n{i}"}

ds = Squares(5, transform=lambda v: v / 2)
print(len(ds), ds[2])
for xb, info in DataLoader(ds, batch_size=2):
    print(xb, xb.dtype, info)
loader = DataLoader(ds, batch_size=2, collate_fn=lambda b: [row[0] for row in b], drop_last=True)
print(list(loader), len(loader), loader.batch_size, loader.dataset is ds)
print(default_collate([{"a": 1, "b": [1.0, 2.0]}, {"a": 2, "b": [3.0, 4.0]}]), default_collate([("x", 1), ("y", 2)]), default_collate([torch.ones(2), torch.zeros(2)]))

class Stream(IterableDataset):
    def __iter__(self):
        yield from range(5)
print([b.tolist() for b in DataLoader(Stream(), batch_size=3)])
torch.manual_seed(0)
w = WeightedRandomSampler([0.1, 0.1, 0.8], num_samples=6, replacement=True)
print(list(w), len(w))
print(list(BatchSampler(SequentialSampler(range(5)), 2, drop_last=False)), list(RandomSampler(range(4))))
print([b[0].tolist() for b in DataLoader(TensorDataset(torch.arange(6)), batch_sampler=BatchSampler(RandomSampler(range(6)), 4, True))])
both = ConcatDataset([Squares(2), Squares(3)])
print(len(both), both[3], both[-1], both.cumulative_sizes)
tr, va = random_split(range(10), [7, 3], generator=torch.Generator().manual_seed(42))
print(list(tr), list(va), type(tr).__name__)
for i, (xb, yb) in enumerate(DataLoader(TensorDataset(torch.arange(4.0).view(4, 1), torch.tensor([0, 1, 0, 1])), batch_size=3, shuffle=True)):
    print(i, xb.flatten(), yb)
it = iter(DataLoader(range(3)))
print(next(it), next(it), next(it), next(it, "end"))
x, y = next(iter(DataLoader(Squares(4), batch_size=4)))
print(x, y["name"])
epochs = [[b.tolist() for b in DataLoader(range(4), batch_size=2, shuffle=True)] for _ in range(2)]
print(epochs)
print(torch.stack([torch.tensor(d[0]) for d in ds]))
try:
    TensorDataset(torch.ones(2), torch.ones(3))
except AssertionError as e:
    print(e)
try:
    next(iter(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2)))
except RuntimeError as e:
    print(e)
try:
    DataLoader(ds, batch_size=0)
except ValueError as e:
    print(e)
try:
    random_split(range(10), [5, 4])
except ValueError as e:
    print(e)
print(len(DataLoader(ds, 2)), len(DataLoader(ds, 2, drop_last=True)), Subset(ds, [4, 0])[0])
