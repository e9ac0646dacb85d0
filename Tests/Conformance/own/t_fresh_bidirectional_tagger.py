import torch
from torch import nn, optim
from torch.utils.data import Dataset, DataLoader

sents = ["the dog ran".split(), "a cat sat down".split(), "dogs run".split()]
tags = ["D N V".split(), "D N V P".split(), "N V".split()]
w2i = {"<pad>": 0}
for s in sents:
    for w in s:
        w2i.setdefault(w, len(w2i))
t2i = {t: i for i, t in enumerate(sorted({t for ts in tags for t in ts}))}
print(w2i)
print(t2i)

class Tags(Dataset):
    def __len__(self):
        return len(sents)
    def __getitem__(self, i):
        return torch.tensor([w2i[w] for w in sents[i]]), torch.tensor([t2i[t] for t in tags[i]])

def collate(batch):
    xs, ys = zip(*batch)
    lens = torch.tensor([len(x) for x in xs])
    xs = nn.utils.rnn.pad_sequence(xs, batch_first=True)
    ys = nn.utils.rnn.pad_sequence(ys, batch_first=True, padding_value=-100)
    return xs, ys, lens

torch.manual_seed(8)
loader = DataLoader(Tags(), batch_size=2, shuffle=True, collate_fn=collate)
for xs, ys, lens in loader:
    print(xs.tolist(), ys.tolist(), lens.tolist())
emb, rnn, head = nn.Embedding(len(w2i), 6, padding_idx=0), nn.LSTM(6, 5, bidirectional=True, batch_first=True), nn.Linear(10, len(t2i))
net = nn.ModuleList([emb, rnn, head])
print(net)
opt = optim.AdamW(net.parameters(), lr=0.05, weight_decay=0.01)
crit = nn.CrossEntropyLoss()
for epoch in range(15):
    total = 0.0
    for xs, ys, lens in loader:
        packed = nn.utils.rnn.pack_padded_sequence(emb(xs), lens, batch_first=True, enforce_sorted=False)
        out, _ = nn.utils.rnn.pad_packed_sequence(rnn(packed)[0], batch_first=True)
        loss = crit(head(out).flatten(0, 1), ys.flatten())
        opt.zero_grad(); loss.backward(); opt.step()
        total += loss.item() * len(xs)
    if epoch % 5 == 4:
        print(f"{epoch + 1:>3} {total / len(sents):.3f}")
i2t = list(t2i)
with torch.no_grad():
    for s in sents:
        ids = torch.tensor([[w2i[w] for w in s]])
        print(" ".join(f"{w}/{i2t[k]}" for w, k in zip(s, head(rnn(emb(ids))[0])[0].argmax(1).tolist())))
