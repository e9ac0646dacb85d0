import torch
import torch.nn as nn
import torch.nn.functional as F

names = ["anna", "hanna", "nana", "hans"]
chars = sorted(set("".join(names)) | {"."})
stoi = {c: i for i, c in enumerate(chars)}
itos = {i: c for c, i in stoi.items()}
print(chars, len(chars))

def batch():
    xs, ys = [], []
    for n in names:
        t = [stoi[c] for c in "." + n + "."]
        t = torch.tensor(t)
        xs.append(t[:-1]); ys.append(t[1:])
    x = nn.utils.rnn.pad_sequence(xs, batch_first=True, padding_value=0)
    y = nn.utils.rnn.pad_sequence(ys, batch_first=True, padding_value=-100)
    return x, y

class CharLM(nn.Module):
    def __init__(self, n, d=8, h=16):
        super().__init__()
        self.emb = nn.Embedding(n, d)
        self.gru = nn.GRU(d, h, batch_first=True)
        self.fc = nn.Linear(h, n)
    def forward(self, x, h=None):
        o, h = self.gru(self.emb(x), h)
        return self.fc(o), h

torch.manual_seed(3)
model = CharLM(len(chars))
x, y = batch()
print(x.shape, y[0])
opt = torch.optim.Adam(model.parameters(), lr=0.03)
for step in range(60):
    logits, _ = model(x)
    loss = F.cross_entropy(logits.reshape(-1, len(chars)), y.reshape(-1), ignore_index=-100)
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_value_(model.parameters(), 0.5)
    opt.step()
    if step % 20 == 0:
        print(step, round(loss.item(), 3))
print(f"final {loss.item():.3f}  perplexity {loss.exp().item():.3f}")

@torch.no_grad()
def sample(seed, temperature=1.0):
    g = torch.Generator().manual_seed(seed)
    ch, h, out = stoi["."], None, []
    while len(out) < 10:
        logits, h = model(torch.tensor([[ch]]), h)
        p = (logits[0, -1] / temperature).softmax(-1)
        ch = torch.multinomial(p, 1, generator=g).item()
        if itos[ch] == ".":
            break
        out.append(itos[ch])
    return "".join(out)
print([sample(s) for s in range(4)], [sample(1, t) for t in (0.1, 0.5)])
