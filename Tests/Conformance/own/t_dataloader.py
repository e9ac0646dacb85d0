import torch
from torch.utils.data import Dataset, TensorDataset, DataLoader, random_split, Subset, WeightedRandomSampler

class Squares(Dataset):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        return torch.tensor([float(i)]), i * i

torch.manual_seed(1)
loader = DataLoader(Squares(7), batch_size=3, shuffle=True)
print(len(loader))
for epoch in range(2):
    for x, y in loader:
        print(x.squeeze(1), y)
data = TensorDataset(torch.arange(10), torch.arange(10) * 2)
print(len(data), data[3], data[2:4])
a, b = random_split(data, [7, 3])
print(a.indices, b.indices, len(a), b[0])
train, val, test = random_split(range(11), [0.5, 0.3, 0.2], generator=torch.Generator().manual_seed(2))
print(list(train), list(val), list(test))
print([x.tolist() for x, y in DataLoader(data, batch_size=4, drop_last=True)])
s = WeightedRandomSampler([0.1, 0.9, 3.0], 8)
print(list(s))
g = torch.Generator()
g.manual_seed(5)
print([b.tolist() for b in DataLoader(list(range(6)), batch_size=2, shuffle=True, generator=g)])
print(torch.rand(2))
def collate(batch):
    return [len(batch), max(batch)]
print(list(DataLoader([3, 1, 2, 5, 4], batch_size=2, collate_fn=collate)))
for d in DataLoader([{"a": 1, "b": 2.5}, {"a": 3, "b": 4.5}], batch_size=2):
    print(d)
print(list(DataLoader(Subset(data, [8, 1]), batch_size=1)))
