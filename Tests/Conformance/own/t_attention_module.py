import math
import torch
import torch.nn as nn
import torch.nn.functional as F

class SelfAttention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        assert dim % heads == 0
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim, bias=False)
        self.proj = nn.Linear(dim, dim)
        self.register_buffer("mask", torch.tril(torch.ones(16, 16)).bool(), persistent=False)

    def forward(self, x):
        B, T, C = x.size()
        q, k, v = (t.view(B, T, self.heads, C // self.heads).transpose(1, 2) for t in self.qkv(x).split(C, dim=-1))
        att = (q @ k.transpose(-2, -1)) / math.sqrt(k.size(-1))
        att = att.masked_fill(~self.mask[:T, :T], float("-inf"))
        att = F.softmax(att, dim=-1)
        y = (att @ v).transpose(1, 2).contiguous().view(B, T, C)
        return self.proj(y), att

torch.manual_seed(99)
layer = SelfAttention(8, 2)
x = torch.randn(2, 5, 8, requires_grad=True)
y, att = layer(x)
print(y.shape, att.shape, att[0, 1].detach())
print(list(layer.state_dict()), [n for n, _ in layer.named_buffers()])
y.mean().backward()
print(x.grad[0, 0], layer.qkv.weight.grad.norm())
print(F.scaled_dot_product_attention(x, x, x, attn_mask=torch.ones(5, 5).tril().bool())[0, 1].detach())
entropy = -(att * att.clamp_min(1e-9).log()).sum(-1)
print(entropy.mean(dim=(0, 1)).detach())
