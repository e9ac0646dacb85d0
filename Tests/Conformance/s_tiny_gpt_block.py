import torch
import torch.nn as nn
import torch.nn.functional as F

class Head(nn.Module):
    def __init__(self, dim, size, block):
        super().__init__()
        self.key = nn.Linear(dim, size, bias=False)
        self.query = nn.Linear(dim, size, bias=False)
        self.value = nn.Linear(dim, size, bias=False)
        self.register_buffer("tril", torch.tril(torch.ones(block, block)))

    def forward(self, x):
        B, T, C = x.shape
        k, q = self.key(x), self.query(x)
        wei = q @ k.transpose(-2, -1) * k.shape[-1] ** -0.5
        wei = wei.masked_fill(self.tril[:T, :T] == 0, float("-inf"))
        return F.softmax(wei, dim=-1) @ self.value(x)

class Block(nn.Module):
    def __init__(self, dim, heads, block):
        super().__init__()
        self.heads = nn.ModuleList([Head(dim, dim // heads, block) for _ in range(heads)])
        self.proj = nn.Linear(dim, dim)
        self.ff = nn.Sequential(nn.Linear(dim, 4 * dim), nn.ReLU(), nn.Linear(4 * dim, dim))
        self.ln1, self.ln2 = nn.LayerNorm(dim), nn.LayerNorm(dim)

    def forward(self, x):
        x = x + self.proj(torch.cat([h(self.ln1(x)) for h in self.heads], dim=-1))
        return x + self.ff(self.ln2(x))

torch.manual_seed(1337)
block = Block(8, 2, 5)
print([name for name, _ in block.named_buffers()])
x = torch.randn(1, 4, 8)
y = block(x)
print(y.shape, f"{y.sum().item():.4f}")
print(len(block.state_dict()), len(list(block.parameters())))
y[0, 1].sum().backward() if False else None
x.requires_grad_(True)
block(x)[0, 1].sum().backward()
print(x.grad[0].abs().sum(-1) > 0)
print(block.heads[0])
