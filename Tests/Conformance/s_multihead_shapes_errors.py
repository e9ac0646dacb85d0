import torch
from torch import nn

try:
    nn.MultiheadAttention(10, 3)
except AssertionError as e:
    print("AssertionError:", e)

torch.manual_seed(5)
mha = nn.MultiheadAttention(8, 4, kdim=6, vdim=5, batch_first=True)
for n, p in mha.named_parameters():
    print(f"{n:20s}{tuple(p.shape)}")
q = torch.randn(2, 3, 8)
k = torch.randn(2, 7, 6)
v = torch.randn(2, 7, 5)
out, w = mha(q, k, v)
print(out.shape, w.shape)
print(w[0, 0].detach())
out, w = mha(q, k, v, average_attn_weights=False)
print(w.shape)
out, w = mha(q, k, v, need_weights=False)
print(w)
print(out[0, 0])
seq_first = nn.MultiheadAttention(4, 1)
out, w = seq_first(torch.ones(3, 2, 4), torch.ones(3, 2, 4), torch.ones(3, 2, 4))
print(out.shape, w)
try:
    mha(q, q, q)
except (RuntimeError, AssertionError) as e:
    print(type(e).__name__)
