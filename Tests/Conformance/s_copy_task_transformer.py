import math
import torch
import torch.nn as nn
import torch.nn.functional as F

class PositionalEncoding(nn.Module):
    def __init__(self, d_model, dropout=0.1, max_len=50):
        super().__init__()
        self.dropout = nn.Dropout(p=dropout)
        position = torch.arange(max_len).unsqueeze(1)
        div_term = torch.exp(torch.arange(0, d_model, 2) * (-math.log(10000.0) / d_model))
        pe = torch.zeros(1, max_len, d_model)
        pe[0, :, 0::2] = torch.sin(position * div_term)
        pe[0, :, 1::2] = torch.cos(position * div_term)
        self.register_buffer("pe", pe)

    def forward(self, x):
        return self.dropout(x + self.pe[:, : x.size(1)])

class Model(nn.Module):
    def __init__(self, vocab=8, d=16):
        super().__init__()
        self.d = d
        self.emb = nn.Embedding(vocab, d)
        self.pos = PositionalEncoding(d, dropout=0.0)
        layer = nn.TransformerEncoderLayer(d, 2, 32, 0.0, batch_first=True)
        self.enc = nn.TransformerEncoder(layer, 1)
        self.out = nn.Linear(d, vocab)

    def forward(self, ids):
        mask = nn.Transformer.generate_square_subsequent_mask(ids.size(1))
        h = self.enc(self.pos(self.emb(ids) * math.sqrt(self.d)), mask=mask, is_causal=True)
        return self.out(h)

torch.manual_seed(20)
model = Model()
print(sum(p.numel() for p in model.parameters()), [tuple(b.shape) for b in model.buffers()])
start = torch.randint(0, 8, (32, 1))
ids = (start + torch.arange(6)) % 8
opt = torch.optim.AdamW(model.parameters(), lr=5e-3)
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / 5, 1.0))
for step in range(30):
    logits = model(ids[:, :-1])
    loss = F.cross_entropy(logits.reshape(-1, 8), ids[:, 1:].reshape(-1))
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    sched.step()
    if step % 10 == 9:
        print(step + 1, f"{loss.item():.2f}", f"{sched.get_last_lr()[0]:.4f}")
model.eval()
seq = torch.tensor([[5]])
with torch.no_grad():
    for _ in range(5):
        nxt = model(seq)[:, -1].argmax(-1, keepdim=True)
        seq = torch.cat([seq, nxt], dim=1)
print(seq)
print(model.pos.pe[0, 1, :4])
