import random
import torch
import torch.nn as nn

PAD, SOS, EOS = range(3)
random.seed(0)
torch.manual_seed(0)

def make_pair(n):
    digits = [random.randint(3, 7) for _ in range(n)]
    return digits + [EOS], digits[::-1] + [EOS]

pairs = [make_pair(random.choice([2, 3])) for _ in range(6)]
for src, tgt in pairs[:3]:
    print(src, "->", tgt)

class Seq2Seq(nn.Module):
    def __init__(self, n_tokens=8, d=16):
        super().__init__()
        self.embed = nn.Embedding(n_tokens, d, padding_idx=PAD)
        self.encoder = nn.GRU(d, d, batch_first=True)
        self.decoder = nn.GRUCell(d, d)
        self.head = nn.Linear(d, n_tokens)

    def forward(self, src, tgt, ratio=0.5):
        _, h = self.encoder(self.embed(src))
        h = h[0]
        token = torch.full((src.size(0),), SOS)
        logits = []
        for t in range(tgt.size(1)):
            h = self.decoder(self.embed(token), h)
            step = self.head(h)
            logits.append(step)
            token = tgt[:, t] if random.random() < ratio else step.argmax(1).detach()
        return torch.stack(logits, 1)

def pad(rows):
    width = max(map(len, rows))
    return torch.tensor([r + [PAD] * (width - len(r)) for r in rows])

src, tgt = pad([p[0] for p in pairs]), pad([p[1] for p in pairs])
print(src)
model = Seq2Seq()
loss_fn = nn.CrossEntropyLoss(ignore_index=PAD)
opt = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(40):
    out = model(src, tgt, ratio=1.0 if epoch < 20 else 0.5)
    loss = loss_fn(out.transpose(1, 2), tgt)
    opt.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    if epoch % 10 == 0:
        print(f"epoch {epoch:2d} loss {loss:.3f}")
model.eval()
with torch.no_grad():
    guess = model(src, tgt, ratio=0.0).argmax(-1)
mask = tgt.ne(PAD)
print(guess.eq(tgt).logical_and(mask).sum().item(), "of", mask.sum().item())
