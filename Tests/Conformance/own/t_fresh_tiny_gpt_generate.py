import torch
import torch.nn as nn
from torch.nn import functional as F
from dataclasses import dataclass

@dataclass
class Config:
    vocab: int = 12
    block: int = 6
    dim: int = 16
    heads: int = 2
    layers: int = 2

class Block(nn.Module):
    def __init__(self, cfg):
        super().__init__()
        self.ln1, self.ln2 = nn.LayerNorm(cfg.dim), nn.LayerNorm(cfg.dim)
        self.att = nn.MultiheadAttention(cfg.dim, cfg.heads, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(cfg.dim, 4 * cfg.dim), nn.GELU(approximate="tanh"), nn.Linear(4 * cfg.dim, cfg.dim))
        self.register_buffer("mask", torch.triu(torch.ones(cfg.block, cfg.block), 1).bool(), persistent=False)

    def forward(self, x):
        n = x.size(1)
        h = self.ln1(x)
        x = x + self.att(h, h, h, attn_mask=self.mask[:n, :n], need_weights=False)[0]
        return x + self.mlp(self.ln2(x))

class GPT(nn.Module):
    def __init__(self, cfg):
        super().__init__()
        self.cfg = cfg
        self.tok = nn.Embedding(cfg.vocab, cfg.dim)
        self.pos = nn.Parameter(torch.zeros(1, cfg.block, cfg.dim))
        self.blocks = nn.Sequential(*[Block(cfg) for _ in range(cfg.layers)])
        self.ln = nn.LayerNorm(cfg.dim)
        self.head = nn.Linear(cfg.dim, cfg.vocab, bias=False)
        self.apply(self._init)

    def _init(self, m):
        if isinstance(m, (nn.Linear, nn.Embedding)):
            nn.init.normal_(m.weight, mean=0.0, std=0.02)
        if isinstance(m, nn.Linear) and m.bias is not None:
            nn.init.zeros_(m.bias)

    def forward(self, ids, targets=None):
        x = self.tok(ids) + self.pos[:, :ids.size(1)]
        logits = self.head(self.ln(self.blocks(x)))
        loss = None if targets is None else F.cross_entropy(logits.flatten(0, 1), targets.flatten())
        return logits, loss

    @torch.no_grad()
    def generate(self, ids, n, temperature=1.0, top_k=None):
        for _ in range(n):
            logits, _ = self(ids[:, -self.cfg.block:])
            logits = logits[:, -1, :] / temperature
            if top_k is not None:
                v, _ = torch.topk(logits, top_k)
                logits[logits < v[:, [-1]]] = -float("Inf")
            probs = F.softmax(logits, dim=-1)
            ids = torch.cat((ids, torch.multinomial(probs, num_samples=1)), dim=1)
        return ids

cfg = Config(layers=1)
print(cfg)
torch.manual_seed(1337)
gpt = GPT(cfg)
print(sum(p.numel() for p in gpt.parameters()))
data = torch.arange(60) % 12
def batch():
    ix = torch.randint(len(data) - cfg.block, (4,))
    return torch.stack([data[i:i + cfg.block] for i in ix]), torch.stack([data[i + 1:i + 1 + cfg.block] for i in ix])
opt = torch.optim.AdamW(gpt.parameters(), lr=1e-2)
for step in range(60):
    _, loss = gpt(*batch())
    opt.zero_grad(set_to_none=True)
    loss.backward()
    opt.step()
    if step % 20 == 0:
        print(step, round(loss.item(), 3))
print(loss.item() < 0.5)
print(gpt.generate(torch.tensor([[3]]), 10, top_k=1)[0].tolist())
print([n for n, _ in gpt.named_buffers()], "blocks.0.mask" in gpt.state_dict())
