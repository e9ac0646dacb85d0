import random
import torch
from torch import nn

random.seed(28)
torch.manual_seed(28)
SOS, EOS = 0, 1
pairs = [([2, 3, 4], [4, 3, 2]), ([3, 5], [5, 3]), ([5, 4, 2], [2, 4, 5]), ([2, 2], [2, 2])]

class Encoder(nn.Module):
    def __init__(self, n, h):
        super().__init__()
        self.embedding = nn.Embedding(n, h)
        self.gru = nn.GRU(h, h)

    def forward(self, ids):
        return self.gru(self.embedding(ids).unsqueeze(1))

class Decoder(nn.Module):
    def __init__(self, n, h):
        super().__init__()
        self.embedding = nn.Embedding(n, h)
        self.attn = nn.Linear(2 * h, h)
        self.gru = nn.GRU(h, h)
        self.out = nn.Linear(h, n)

    def forward(self, tok, hidden, enc):
        e = torch.relu(self.embedding(tok)).view(1, 1, -1)
        w = torch.softmax(enc[:, 0] @ hidden[0, 0], dim=0)
        ctx = (w.unsqueeze(1) * enc[:, 0]).sum(0)
        x = torch.tanh(self.attn(torch.cat([e.view(-1), ctx]))).view(1, 1, -1)
        o, hidden = self.gru(x, hidden)
        return torch.log_softmax(self.out(o[0]), dim=1), hidden, w

enc, dec = Encoder(6, 10), Decoder(6, 10)
opts = [torch.optim.Adam(m.parameters(), lr=0.02) for m in (enc, dec)]
nll = nn.NLLLoss()
forced = 0
for step in range(60):
    src, tgt = random.choice(pairs)
    out, h = enc(torch.tensor(src))
    tok, loss = torch.tensor([SOS]), 0
    use = random.random() < 0.5
    forced += use
    for want in tgt + [EOS]:
        logp, h, w = dec(tok, h, out)
        loss = loss + nll(logp, torch.tensor([want]))
        tok = torch.tensor([want]) if use else logp.argmax(1)
        if tok.item() == EOS and not use:
            break
    for o in opts: o.zero_grad()
    loss.backward()
    for o in opts: o.step()
    if step % 20 == 19:
        print(step + 1, f"{loss.item() / (len(tgt) + 1):.3f}", forced)
with torch.no_grad():
    for src, tgt in pairs:
        out, h = enc(torch.tensor(src))
        tok, got = torch.tensor([SOS]), []
        while len(got) < 6:
            logp, h, w = dec(tok, h, out)
            tok = logp.argmax(1)
            if tok.item() == EOS: break
            got.append(tok.item())
        print(src, "->", got, "ok" if got == tgt else "wrong", [round(v, 1) for v in w.tolist()])
