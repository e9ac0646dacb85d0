import torch
import torch.nn as nn

class Encoder(nn.Module):
    def __init__(self, vocab=20, d=16, h=2, layers=2, classes=3, max_len=10):
        super().__init__()
        self.tok = nn.Embedding(vocab, d, padding_idx=0)
        self.pos = nn.Embedding(max_len, d)
        self.cls = nn.Parameter(torch.randn(1, 1, d) * 0.02)
        layer = nn.TransformerEncoderLayer(d, h, 4 * d, dropout=0.0, activation="gelu", batch_first=True, norm_first=True)
        self.enc = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(d)
        self.head = nn.Linear(d, classes)

    def forward(self, ids):
        b, t = ids.shape
        x = self.tok(ids) + self.pos(torch.arange(t, device=ids.device))
        x = torch.cat([self.cls.expand(b, -1, -1), x], 1)
        pad = torch.cat([torch.zeros(b, 1, dtype=torch.bool), ids.eq(0)], 1)
        x = self.enc(x, src_key_padding_mask=pad)
        return self.head(self.norm(x[:, 0]))

torch.manual_seed(32)
ids = torch.randint(1, 20, (48, 8))
lens = torch.randint(3, 9, (48,))
ids[torch.arange(8) >= lens[:, None]] = 0
y = ids.max(1).values % 3
print(ids[:2], y[:6], torch.bincount(y))
model = Encoder()
n = sum(p.numel() for p in model.parameters())
print(f"{n / 1e3:.1f}k", [k for k, _ in model.named_children()])
opt = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=0.05)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=4e-3, total_steps=24)
for epoch in range(8):
    tot = 0.0
    for b in torch.randperm(48).chunk(3):
        loss = nn.functional.cross_entropy(model(ids[b]), y[b])
        opt.zero_grad(); loss.backward(); opt.step(); sched.step()
        tot += loss.item() * len(b)
    if epoch % 3 == 1:
        print(epoch, f"{tot / 48:.3f}", f"{sched.get_last_lr()[0]:.5f}")
model.eval()
with torch.no_grad():
    full = model(ids)
    shorter = model(ids[:, :int(lens.max())])
print(torch.allclose(full, shorter, atol=1e-5), (full.argmax(1) == y).float().mean().item() > 0.4)
print(model.enc.layers[0].self_attn.in_proj_weight.shape, model.tok.weight[0].abs().sum().item())
