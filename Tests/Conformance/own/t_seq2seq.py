import torch, random
from torch import nn
torch.manual_seed(0); random.seed(0)
PAD, SOS, EOS = 0, 1, 2
def sample(n):
    src = [random.randint(3, 9) for _ in range(n)]
    return src + [EOS], list(reversed(src)) + [EOS]
pairs = [sample(random.randint(2, 4)) for _ in range(24)]
print(pairs[:2])
def pad(seqs):
    m = max(map(len, seqs))
    return torch.tensor([s + [PAD] * (m - len(s)) for s in seqs])
src = pad([s for s, _ in pairs]); tgt = pad([t for _, t in pairs])
print(src.shape, tgt.shape, (src == PAD).sum().item())
class Encoder(nn.Module):
    def __init__(self, v, h):
        super().__init__(); self.e = nn.Embedding(v, h, padding_idx=PAD); self.r = nn.GRU(h, h, batch_first=True)
    def forward(self, x):
        o, h = self.r(self.e(x)); return o, h
class Attention(nn.Module):
    def __init__(self, h):
        super().__init__(); self.W = nn.Linear(2 * h, h); self.v = nn.Linear(h, 1, bias=False)
    def forward(self, hidden, enc, mask):
        q = hidden[-1].unsqueeze(1).expand(-1, enc.size(1), -1)
        s = self.v(torch.tanh(self.W(torch.cat([q, enc], -1)))).squeeze(-1)
        return s.masked_fill(~mask, float("-inf")).softmax(-1)
class Decoder(nn.Module):
    def __init__(self, v, h):
        super().__init__(); self.e = nn.Embedding(v, h); self.a = Attention(h); self.r = nn.GRU(2 * h, h, batch_first=True); self.o = nn.Linear(h, v)
    def forward(self, tok, hid, enc, mask):
        w = self.a(hid, enc, mask); c = torch.bmm(w.unsqueeze(1), enc)
        o, hid = self.r(torch.cat([self.e(tok), c], -1), hid); return self.o(o[:, 0]), hid, w
enc, dec = Encoder(10, 16), Decoder(10, 16)
params = [*enc.parameters(), *dec.parameters()]
print(sum(p.numel() for p in params))
opt = torch.optim.Adam(params, lr=1e-2); crit = nn.CrossEntropyLoss(ignore_index=PAD)
for epoch in range(30):
    eo, h = enc(src); tok = torch.full((len(src), 1), SOS); loss = 0.0
    for t in range(tgt.size(1)):
        logits, h, w = dec(tok, h, eo, src != PAD)
        loss = loss + crit(logits, tgt[:, t]) if (tgt[:, t] != PAD).any() else loss
        tok = tgt[:, t:t + 1] if random.random() < 0.5 else logits.argmax(-1, keepdim=True).detach()
    opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(params, 1.0); opt.step()
    if epoch % 10 == 9: print(epoch, f"{loss.item() / tgt.size(1):.3f}")
with torch.no_grad():
    eo, h = enc(src[:1]); tok = torch.tensor([[SOS]]); out = []; att = []
    while len(out) < 6:
        lg, h, w = dec(tok, h, eo, src[:1] != PAD); tok = lg.argmax(-1, keepdim=True); att.append(w[0])
        if tok.item() == EOS: break
        out.append(tok.item())
print(src[0].tolist(), out); print(torch.stack(att).round(decimals=2))
