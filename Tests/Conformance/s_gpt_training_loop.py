import math
from types import SimpleNamespace
import torch
from torch import nn
import torch.nn.functional as F

cfg = SimpleNamespace(vocab=12, block=8, dim=16, heads=4, layers=2, drop=0.0)
print(cfg)

class CausalSelfAttention(nn.Module):
    def __init__(self, c):
        super().__init__()
        assert c.dim % c.heads == 0
        self.c_attn = nn.Linear(c.dim, 3 * c.dim)
        self.c_proj = nn.Linear(c.dim, c.dim)
        self.heads = c.heads
        self.register_buffer("bias", torch.tril(torch.ones(c.block, c.block)).view(1, 1, c.block, c.block))

    def forward(self, x):
        B, T, C = x.size()
        q, k, v = self.c_attn(x).split(C, dim=2)
        q, k, v = (t.view(B, T, self.heads, C // self.heads).transpose(1, 2) for t in (q, k, v))
        att = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
        att = att.masked_fill(self.bias[:, :, :T, :T] == 0, float("-inf"))
        y = F.softmax(att, dim=-1) @ v
        return self.c_proj(y.transpose(1, 2).contiguous().view(B, T, C))

class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.ln_1, self.attn = nn.LayerNorm(c.dim), CausalSelfAttention(c)
        self.ln_2 = nn.LayerNorm(c.dim)
        self.mlp = nn.ModuleDict(dict(c_fc=nn.Linear(c.dim, 4 * c.dim), act=nn.GELU(), c_proj=nn.Linear(4 * c.dim, c.dim)))

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))
        m = self.mlp
        return x + m.c_proj(m.act(m.c_fc(self.ln_2(x))))

class GPT(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.transformer = nn.ModuleDict(dict(wte=nn.Embedding(c.vocab, c.dim), wpe=nn.Embedding(c.block, c.dim), h=nn.ModuleList(Block(c) for _ in range(c.layers)), ln_f=nn.LayerNorm(c.dim)))
        self.lm_head = nn.Linear(c.dim, c.vocab, bias=False)
        self.apply(self._init)

    def _init(self, m):
        if isinstance(m, nn.Linear):
            torch.nn.init.normal_(m.weight, mean=0.0, std=0.02)
            if m.bias is not None:
                torch.nn.init.zeros_(m.bias)
        elif isinstance(m, nn.Embedding):
            torch.nn.init.normal_(m.weight, mean=0.0, std=0.02)

    def forward(self, idx, targets=None):
        pos = torch.arange(0, idx.size(1), dtype=torch.long).unsqueeze(0)
        x = self.transformer.wte(idx) + self.transformer.wpe(pos)
        for block in self.transformer.h:
            x = block(x)
        logits = self.lm_head(self.transformer.ln_f(x))
        loss = None if targets is None else F.cross_entropy(logits.view(-1, logits.size(-1)), targets.view(-1), ignore_index=-1)
        return logits, loss

    @torch.no_grad()
    def generate(self, idx, n):
        for _ in range(n):
            cond = idx if idx.size(1) <= self.c.block else idx[:, -self.c.block:]
            logits, _ = self(cond)
            idx = torch.cat((idx, logits[:, -1, :].argmax(-1, keepdim=True)), dim=1)
        return idx

torch.manual_seed(3407)
model = GPT(cfg)
print(f"{sum(p.numel() for p in model.parameters()):,} parameters")
decay = [p for p in model.parameters() if p.dim() >= 2]
nodecay = [p for p in model.parameters() if p.dim() < 2]
opt = torch.optim.AdamW([{"params": decay, "weight_decay": 0.1}, {"params": nodecay, "weight_decay": 0.0}], lr=1e-2, betas=(0.9, 0.95))
data = torch.tensor([(i * i) % 12 for i in range(200)])
for it in range(41):
    ix = torch.randint(len(data) - cfg.block, (16,))
    x = torch.stack([data[i:i + cfg.block] for i in ix])
    y = torch.stack([data[i + 1:i + 1 + cfg.block] for i in ix])
    for g in opt.param_groups:
        g["lr"] = 1e-2 * (0.5 * (1 + math.cos(math.pi * it / 41)))
    logits, loss = model(x, y)
    model.zero_grad(set_to_none=True)
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    if it % 20 == 0:
        print(f"iter {it}: loss {loss.item():.3f}, norm {norm:.2f}")
print(model.generate(data[:3].unsqueeze(0), 6)[0].tolist(), data[:9].tolist())
print(list(model.transformer.h[0].mlp.keys()), model.transformer.wte.weight.shape, [n for n, _ in model.named_buffers()])
