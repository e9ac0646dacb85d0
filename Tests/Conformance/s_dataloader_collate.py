import torch
from torch import nn
from torch.utils.data import Dataset, DataLoader, random_split
from torch.nn.utils.rnn import pad_sequence

class Parity(Dataset):
    def __init__(self, n):
        g = torch.Generator().manual_seed(0)
        self.items = []
        for _ in range(n):
            k = int(torch.randint(2, 6, (1,), generator=g))
            bits = torch.randint(0, 2, (k,), generator=g).float()
            self.items.append((bits, bits.sum().long() % 2))

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

def collate(batch):
    xs, ys = zip(*batch)
    lens = torch.tensor([len(x) for x in xs])
    return pad_sequence(xs, batch_first=True), lens, torch.stack(ys)

data = Parity(12)
train, test = random_split(data, [8, 4], generator=torch.Generator().manual_seed(1))
print(len(train), len(test), test.indices)
for x, n, y in DataLoader(test, batch_size=2, collate_fn=collate):
    print(x, n, y)

loader = DataLoader(train, batch_size=3, shuffle=True, collate_fn=collate, generator=torch.Generator().manual_seed(2))
print(len(loader))
for epoch in range(2):
    print([n.tolist() for x, n, y in loader])
torch.manual_seed(0)
gru = nn.GRU(1, 3, batch_first=True)
x, n, y = next(iter(DataLoader(test, batch_size=4, collate_fn=collate)))
packed = nn.utils.rnn.pack_padded_sequence(x.unsqueeze(-1), n, batch_first=True, enforce_sorted=False)
_, h = gru(packed)
print(h[0])
