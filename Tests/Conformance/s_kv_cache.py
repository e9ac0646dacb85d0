import torch
import torch.nn as nn
import torch.nn.functional as F

class CachedAttention(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        assert d % h == 0
        self.h, self.dk = h, d // h
        self.qkv = nn.Linear(d, 3 * d, bias=False)
        self.o = nn.Linear(d, d, bias=False)

    def forward(self, x, cache=None):
        B, T, D = x.shape
        q, k, v = self.qkv(x).view(B, T, 3, self.h, self.dk).permute(2, 0, 3, 1, 4)
        if cache is not None:
            k = torch.cat([cache[0], k], dim=2)
            v = torch.cat([cache[1], v], dim=2)
        S = k.size(2)
        mask = torch.ones(T, S, dtype=torch.bool).tril(diagonal=S - T)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        return self.o(y.transpose(1, 2).reshape(B, T, D)), (k, v)

torch.manual_seed(25)
att = CachedAttention(8, 2)
x = torch.randn(1, 5, 8)
full, _ = att(x)
cache, steps = None, []
for t in range(5):
    y, cache = att(x[:, t:t + 1], cache)
    steps.append(y)
    print(t, cache[0].shape, f"{y.norm().item():.4f}")
print(torch.allclose(torch.cat(steps, 1), full, atol=1e-6))
print(full[0, -1].detach())
size = sum(c.numel() * c.element_size() for c in cache)
print(f"{size} bytes in the cache")
print(torch.ones(2, 4).tril(1), torch.ones(3, 3, dtype=torch.int).triu(-1))
