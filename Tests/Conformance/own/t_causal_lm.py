import torch, math
from torch import nn
import torch.nn.functional as F
torch.manual_seed(0)
class Block(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.ln1, self.ln2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.proj = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d)
        self.mlp = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))
        self.h = h
    def forward(self, x):
        B, T, D = x.shape
        q, k, v = self.qkv(self.ln1(x)).view(B, T, 3, self.h, D // self.h).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.proj(a.transpose(1, 2).reshape(B, T, D))
        return x + self.mlp(self.ln2(x))
class LM(nn.Module):
    def __init__(self, V=7, d=16, T=8):
        super().__init__()
        self.tok, self.pos = nn.Embedding(V, d), nn.Parameter(torch.zeros(1, T, d))
        self.blocks = nn.ModuleList([Block(d, 2) for _ in range(2)])
        self.ln, self.head = nn.LayerNorm(d), nn.Linear(d, V, bias=False)
        self.head.weight = self.tok.weight
        self.apply(self._init)
    @staticmethod
    def _init(m):
        if isinstance(m, (nn.Linear, nn.Embedding)): nn.init.normal_(m.weight, std=0.02)
        if isinstance(m, nn.Linear) and m.bias is not None: nn.init.zeros_(m.bias)
    def forward(self, ids, targets=None):
        x = self.tok(ids) + self.pos[:, :ids.size(1)]
        for b in self.blocks: x = b(x)
        logits = self.head(self.ln(x))
        return logits if targets is None else (logits, F.cross_entropy(logits.flatten(0, 1), targets.flatten()))
    @torch.no_grad()
    def generate(self, ids, n):
        for _ in range(n):
            ids = torch.cat([ids, self(ids[:, -8:])[:, -1].argmax(-1, keepdim=True)], 1)
        return ids
m = LM(); print(sum(p.numel() for p in m.parameters()), len(list(m.parameters())))
seq = torch.arange(60) % 7
X = torch.stack([seq[i:i + 8] for i in range(40)]); Y = torch.stack([seq[i + 1:i + 9] for i in range(40)])
decay = [p for p in m.parameters() if p.dim() >= 2]; rest = [p for p in m.parameters() if p.dim() < 2]
opt = torch.optim.AdamW([{"params": decay, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0}], lr=1e-2, betas=(0.9, 0.95))
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 5) * 0.5 * (1 + math.cos(math.pi * s / 30)))
for s in range(30):
    _, loss = m(X, Y); opt.zero_grad(); loss.backward(); opt.step(); sched.step()
    if s % 10 == 0: print(s, f"{loss.item():.4f}", f"{opt.param_groups[0]['lr']:.5f}")
print(m.generate(torch.tensor([[3]]), 9))
