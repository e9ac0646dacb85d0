import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(8)
B, T, heads, groups, d = 1, 4, 4, 2, 3
q = torch.randn(B, heads, T, d)
k = torch.randn(B, groups, T, d)
v = torch.randn(B, groups, T, d)
k2 = k.repeat_interleave(heads // groups, dim=1)
v2 = v.repeat_interleave(heads // groups, dim=1)
out = F.scaled_dot_product_attention(q, k2, v2, is_causal=True)
print(out.shape)
print(out[0, 0])
same = F.scaled_dot_product_attention(q, k, v, is_causal=True, enable_gqa=True)
print(torch.allclose(out, same, atol=1e-6))
scale = F.scaled_dot_product_attention(q, k2, v2, scale=1.0)
print(scale[0, 1, 0])
bias = torch.zeros(T, T).masked_fill(torch.ones(T, T).triu(1).bool(), float("-inf"))
print(torch.allclose(out, F.scaled_dot_product_attention(q, k2, v2, attn_mask=bias), atol=1e-6))
try:
    F.scaled_dot_product_attention(q, k2, v2, attn_mask=bias, is_causal=True)
except RuntimeError as e:
    print(str(e)[:80])
logits = torch.einsum("bhtd,bhsd->bhts", q, k2)
soft = 5.0 * torch.tanh(logits / 5.0)
print(soft.max() <= 5, soft[0, 0, 0])
x = torch.randn(2, 3, 8)
glu = nn.GLU()
print(glu(x).shape, glu)
w1, w2, w3 = nn.Linear(8, 16, bias=False), nn.Linear(16, 8, bias=False), nn.Linear(8, 16, bias=False)
print(w2(F.silu(w1(x)) * w3(x)).shape)
