import torch
from torch.utils.data import Dataset, DataLoader, TensorDataset

class Windows(Dataset):
    def __init__(self, series, size):
        self.series = torch.tensor(series, dtype=torch.float32)
        self.size = size

    def __len__(self):
        return len(self.series) - self.size

    def __getitem__(self, i):
        return self.series[i:i + self.size], self.series[i + self.size]

data = Windows([1, 2, 3, 4, 5, 6, 7], 3)
print(len(data), data[0])
loader = DataLoader(data, batch_size=3, shuffle=False)
print(len(loader))
for x, y in loader:
    print(x.shape, y)

pairs = TensorDataset(torch.arange(5), torch.arange(5) ** 2)
print(pairs[2], len(pairs))
for xb, yb in DataLoader(pairs, batch_size=2, drop_last=True):
    print(xb.tolist(), yb.tolist())

torch.manual_seed(0)
seen = []
for epoch in range(2):
    for xb, yb in DataLoader(pairs, batch_size=2, shuffle=True):
        seen += xb.tolist()
print(sorted(seen) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
train, val = torch.utils.data.random_split(pairs, [3, 2])
print(len(train), len(val), sorted(train.indices + val.indices))
