import torch
import torch.nn as nn

torch.manual_seed(22)
mha = nn.MultiheadAttention(embed_dim=8, num_heads=4, dropout=0.1, kdim=6, vdim=5)
print(mha)
for n, p in mha.named_parameters():
    print(n, tuple(p.shape))
q, k, v = torch.randn(3, 2, 8), torch.randn(7, 2, 6), torch.randn(7, 2, 5)
mha.eval()
out, w = mha(q, k, v)
print(out.shape, w.shape, w.sum(-1).allclose(torch.ones(2, 3)))
plain = nn.MultiheadAttention(8, 2, bias=False, batch_first=True, add_bias_kv=True)
print([n for n, _ in plain.named_parameters()], plain.bias_k.shape)
o, w = plain(*[torch.randn(1, 3, 8)] * 3)
print(o.shape, w.shape)
unb, w = mha(q[:, 0], k[:, 0], v[:, 0])
print(unb.shape, w.shape, torch.allclose(unb, out[:, 0], atol=1e-6))
try:
    nn.MultiheadAttention(8, 3)
except AssertionError as e:
    print(e)
try:
    mha(q, k, v[:5])
except Exception as e:
    print(type(e).__name__, e)
try:
    mha(q, k, v, key_padding_mask=torch.zeros(2, 6, dtype=torch.bool))
except Exception as e:
    print(type(e).__name__, e)
try:
    mha(q, k, v, attn_mask=torch.zeros(3, 3, dtype=torch.bool))
except Exception as e:
    print(type(e).__name__, e)
try:
    mha(q, k.unsqueeze(0), v)
except Exception as e:
    print(type(e).__name__, e)
