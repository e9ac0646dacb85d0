import torch
import torch.nn as nn
import torch.nn.functional as F

class CachedAttention(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        assert d % heads == 0, "d must be divisible by heads"
        self.h = heads
        self.qkv = nn.Linear(d, 3 * d, bias=False)
        self.proj = nn.Linear(d, d)

    def split(self, t):
        b, n, d = t.shape
        return t.view(b, n, self.h, d // self.h).transpose(1, 2)

    def forward(self, x, cache=None):
        q, k, v = map(self.split, self.qkv(x).chunk(3, dim=-1))
        if cache is not None:
            k = torch.cat([cache[0], k], dim=2)
            v = torch.cat([cache[1], v], dim=2)
        n, m = q.size(2), k.size(2)
        keep = torch.ones(n, m, dtype=torch.bool).tril(diagonal=m - n)
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=keep)
        out = out.transpose(1, 2).contiguous().view(x.shape)
        return self.proj(out), (k, v)

torch.manual_seed(14)
att = CachedAttention(6, 3).eval()
x = torch.randn(1, 5, 6)
with torch.no_grad():
    full, _ = att(x)
    cache, steps = None, []
    for t in range(5):
        o, cache = att(x[:, t:t + 1], cache)
        steps.append(o)
    inc = torch.cat(steps, 1)
print(torch.allclose(full, inc, atol=1e-6))
print(cache[0].shape)
print(inc[0, -1])
print(torch.ones(2, 5, dtype=torch.bool).tril(diagonal=3))
try:
    CachedAttention(7, 3)
except AssertionError as e:
    print("AssertionError:", e)
t = torch.arange(6).view(1, 2, 3).transpose(1, 2)
try:
    t.view(6)
except RuntimeError as e:
    print(e)
print(t.reshape(6), t.contiguous().view(-1), t.is_contiguous(), t.stride())
bytes_per = 2 * 3 * 5 * 2 * cache[0].element_size()
print(bytes_per, cache[0].nelement() * cache[0].element_size(), cache[0].dtype)
