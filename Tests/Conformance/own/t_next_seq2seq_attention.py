import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(107)
V, E, H = 8, 5, 6
PAD, SOS = 0, 1

class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(V, E, padding_idx=PAD)
        self.rnn = nn.GRU(E, H, batch_first=True, bidirectional=True)
        self.join = nn.Linear(2 * H, H)

    def forward(self, x):
        out, h = self.rnn(self.emb(x))
        return out, torch.tanh(self.join(torch.cat([h[0], h[1]], dim=-1)))

class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(V, E, padding_idx=PAD)
        self.cell = nn.GRUCell(E + 2 * H, H)
        self.score = nn.Bilinear(H, 2 * H, 1, bias=False)
        self.out = nn.Linear(H, V)

    def forward(self, tok, h, memory, mask):
        T = memory.size(1)
        s = self.score(h.unsqueeze(1).expand(-1, T, -1).contiguous(), memory).squeeze(-1)
        w = F.softmax(s.masked_fill(mask, -1e9), dim=-1)
        ctx = torch.bmm(w.unsqueeze(1), memory).squeeze(1)
        h = self.cell(torch.cat([self.emb(tok), ctx], -1), h)
        return self.out(h), h, w

enc, dec = Encoder(), Decoder()
src = torch.tensor([[2, 3, 4, 5], [6, 7, 0, 0]])
tgt = src.flip(1).clone()
params = list(enc.parameters()) + list(dec.parameters())
print(sum(p.numel() for p in params), enc.emb, dec.score)
opt = torch.optim.Adam(params, lr=0.02)
for epoch in range(40):
    memory, h = enc(src)
    tok = torch.full((2,), SOS)
    loss = 0.0
    for t in range(tgt.size(1)):
        logits, h, w = dec(tok, h, memory, src == PAD)
        loss = loss + F.cross_entropy(logits, tgt[:, t], ignore_index=PAD, reduction="sum")
        tok = tgt[:, t]
    loss = loss / (tgt != PAD).sum()
    opt.zero_grad(); loss.backward(); opt.step()
    if epoch % 13 == 0:
        print(epoch, f"{loss.item():.3f}")
print(w.detach().sum(dim=-1).round(decimals=3), w[1, 2:].tolist())
print(logits.argmax(-1), enc.emb.weight[PAD], enc.emb.weight.grad[PAD].abs().sum())
