import torch
import torch.nn as nn
import torch.nn.functional as F

class SelfAttention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        assert dim % heads == 0, "dim must be divisible by heads"
        self.heads, self.d = heads, dim // heads
        self.qkv = nn.Linear(dim, 3 * dim, bias=False)
        self.proj = nn.Linear(dim, dim)

    def forward(self, x, mask=None):
        B, T, C = x.shape
        q, k, v = self.qkv(x).reshape(B, T, 3, self.heads, self.d).permute(2, 0, 3, 1, 4)
        att = q @ k.transpose(-2, -1) * self.d ** -0.5
        if mask is not None:
            att = att.masked_fill(mask == 0, float("-inf"))
        att = F.softmax(att, dim=-1)
        return self.proj((att @ v).transpose(1, 2).contiguous().view(B, T, C)), att

class Block(nn.Module):
    def __init__(self, dim, heads, mult=4):
        super().__init__()
        self.ln1, self.ln2 = nn.LayerNorm(dim), nn.LayerNorm(dim)
        self.attn = SelfAttention(dim, heads)
        self.mlp = nn.Sequential(nn.Linear(dim, mult * dim), nn.GELU(), nn.Linear(mult * dim, dim))

    def forward(self, x, mask=None):
        a, w = self.attn(self.ln1(x), mask)
        x = x + a
        return x + self.mlp(self.ln2(x)), w

torch.manual_seed(3)
block = Block(8, 2)
print(block)
x = torch.randn(1, 4, 8)
tril = torch.tril(torch.ones(4, 4))
y, w = block(x, tril)
print(y.shape, w.shape)
print((w[0, 0].triu(1) == 0).all().item(), torch.allclose(w.sum(-1), torch.ones(1, 2, 4)))
print(sum(p.numel() for p in block.parameters()))
try:
    SelfAttention(10, 3)
except AssertionError as e:
    print("AssertionError:", e)
try:
    nn.MultiheadAttention(10, 3)
except AssertionError as e:
    print("AssertionError:", e)
