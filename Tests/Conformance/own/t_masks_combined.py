import math
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(9)
B, T, D, H = 2, 4, 8, 2
x = torch.randn(B, T, D)
lengths = torch.tensor([4, 2])
pad = torch.arange(T).expand(B, T) >= lengths.unsqueeze(1)
causal = torch.triu(torch.full((T, T), float("-inf")), diagonal=1)
print(pad)
print(causal)
print(nn.Transformer.generate_square_subsequent_mask(3))

mha = nn.MultiheadAttention(D, H, batch_first=True, bias=False)
out, w = mha(x, x, x, key_padding_mask=pad, attn_mask=causal.bool(), need_weights=True, average_attn_weights=False)
print(w.shape)
print(w[1, 0])
print(out[1].detach().sum(-1))

def split(t):
    return t.view(B, T, H, D // H).transpose(1, 2)
q, k, v = (split(t) for t in F.linear(x, mha.in_proj_weight).chunk(3, dim=-1))
bias = torch.zeros(B, 1, T, T).masked_fill(pad[:, None, None, :], float("-inf")) + causal
s = q @ k.transpose(-2, -1) / math.sqrt(D // H) + bias
a = s.softmax(-1)
ctx = (a @ v).transpose(1, 2).reshape(B, T, D)
mine = F.linear(ctx, mha.out_proj.weight)
print(torch.allclose(mine, out, atol=1e-6), (a - w).abs().max().item() < 1e-6)

# a row with everything masked
allm = torch.ones(1, 3, dtype=torch.bool)
o, ww = nn.MultiheadAttention(4, 1, batch_first=True)(torch.ones(1, 2, 4), torch.ones(1, 3, 4), torch.ones(1, 3, 4), key_padding_mask=allm)
print(ww, torch.isnan(o).all())
print(F.scaled_dot_product_attention(q, k, v, attn_mask=bias).shape, F.softmax(torch.tensor([float("-inf")] * 2), 0))
entropy = -(a.clamp_min(1e-9).log() * a).sum(-1).mean(dim=(0, 1))
print(entropy)
