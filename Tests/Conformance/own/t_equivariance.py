import torch
import torch.nn as nn

torch.manual_seed(31)
mha = nn.MultiheadAttention(4, 1, batch_first=True)
x = torch.randn(1, 5, 4)
perm = torch.tensor([3, 1, 4, 0, 2])
out, w = mha(x, x, x)
out_p, w_p = mha(x[:, perm], x[:, perm], x[:, perm])
print(torch.allclose(out[:, perm], out_p, atol=1e-6))
print(torch.allclose(w[:, perm][:, :, perm], w_p, atol=1e-6))
print(torch.argsort(perm), perm[torch.argsort(perm)])
cross, cw = mha(x[:, :2], x, x)
print(cross.shape, cw.shape)
none = mha(x, x, x, need_weights=False)
print(none[1] is None, none[0].shape)
per_head = nn.MultiheadAttention(4, 2, batch_first=True)
_, w2 = per_head(x, x, x, average_attn_weights=False)
print(w2.shape, torch.allclose(w2.sum(-1), torch.ones(())))
kv = nn.MultiheadAttention(4, 2, kdim=3, vdim=5, batch_first=True)
o, _ = kv(torch.randn(2, 3, 4), torch.randn(2, 6, 3), torch.randn(2, 6, 5))
print(o.shape)
print([n for n, _ in kv.named_parameters()])
print(mha)
try:
    mha(torch.randn(1, 5, 6), torch.randn(1, 5, 6), torch.randn(1, 5, 6))
except AssertionError as e:
    print("AssertionError", e)
