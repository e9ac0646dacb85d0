import torch, torch.nn as nn, torch.nn.functional as F
torch.manual_seed(0)
words = "<pad> good great bad awful movie was the not".split()
vocab = {w: i for i, w in enumerate(words)}
data = [("the movie was good", 1), ("the movie was great", 1), ("the movie was bad", 0), ("awful movie", 0), ("not good", 0), ("not bad", 1)]
def encode(s, n=4):
    ids = [vocab[w] for w in s.split()]
    return ids + [0] * (n - len(ids))
x = torch.tensor([encode(s) for s, _ in data]); y = torch.tensor([float(l) for _, l in data])
lengths = (x != 0).sum(1)
print(x, lengths)
class Model(nn.Module):
    def __init__(s):
        super().__init__()
        s.e = nn.Embedding(len(vocab), 6, padding_idx=0)
        s.l = nn.LSTM(6, 8, batch_first=True, bidirectional=True)
        s.o = nn.Linear(16, 1)
        s.d = nn.Dropout(0.2)
    def forward(s, x, lengths):
        p = nn.utils.rnn.pack_padded_sequence(s.e(x), lengths, batch_first=True, enforce_sorted=False)
        _, (h, _) = s.l(p)
        return s.o(s.d(torch.cat((h[-2], h[-1]), dim=-1))).squeeze(1)
m = Model(); print(m); print(m.e.weight[0])
opt = torch.optim.RMSprop(m.parameters(), lr=0.01); lossf = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(1.5))
for i in range(40):
    loss = lossf(m(x, lengths), y); opt.zero_grad(set_to_none=True); loss.backward(); opt.step()
    if i % 13 == 0: print(i, f"{loss:.4f}", f"{((m(x, lengths) > 0) == y.bool()).float().mean():.2%}")
m.eval()
with torch.inference_mode(): p = torch.sigmoid(m(x, lengths))
for (s, l), q in zip(data, p.tolist()): print(f"{s:<22}{l} {q:.3f}")
print(m.e.weight.grad[0].abs().sum(), sum(p.numel() for p in m.parameters() if p.requires_grad))
pred = (p > 0.5).int(); tp = ((pred == 1) & (y == 1)).sum().item(); print(tp, pred.tolist())
torch.save(m.state_dict(), "/tmp/x.pt") if False else None
print({k: v.shape for k, v in list(m.state_dict().items())[:3]})
