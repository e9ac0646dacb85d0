import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence, unpad_sequence, pad_sequence

pairs = [("i loved it", 1), ("awful", 0), ("not good at all", 0), ("great great fun", 1), ("i hated it", 0), ("fun", 1)]
words = sorted({w for t, _ in pairs for w in t.split()})
ids = {w: k + 1 for k, w in enumerate(words)}
seqs = [torch.tensor([ids[w] for w in t.split()]) for t, _ in pairs]
y = torch.tensor([[float(l)] for _, l in pairs])

torch.manual_seed(23)
emb = nn.Embedding(len(words) + 1, 6)
rnn = nn.LSTM(6, 5, bidirectional=True)
clf = nn.Sequential(nn.Dropout(0.0), nn.Linear(10, 1))
params = [p for m in (emb, rnn, clf) for p in m.parameters()]
opt = torch.optim.Adam(params, lr=0.05)
bce = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.5]))
for step in range(25):
    packed = pack_sequence([emb(s) for s in seqs], enforce_sorted=False)
    _, (h, _) = rnn(packed)
    logit = clf(torch.cat([h[0], h[1]], dim=-1))
    loss = bce(logit, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 8 == 0:
        print(f"{step:2d} {loss.item():.4f} acc {((logit > 0).float() == y).float().mean().item():.2f}")
out, n = pad_packed_sequence(rnn(packed)[0])
print(out.shape, n.tolist(), packed.unsorted_indices.tolist())
print([tuple(u.shape) for u in unpad_sequence(out, n)])
prob = torch.sigmoid(logit.detach()).squeeze()
for (t, l), p in zip(pairs, prob):
    print(f"{t:<16}{l} {p:.2f}")
