import torch, torch.nn as nn
torch.manual_seed(3)
mha = nn.MultiheadAttention(6, 2, batch_first=True)
x = torch.randn(1, 4, 6)
perm = torch.tensor([2, 0, 3, 1])
out, w = mha(x, x, x)
outp, wp = mha(x[:, perm], x[:, perm], x[:, perm])
print(torch.allclose(out[:, perm], outp, atol=1e-6))
print(w); print(wp[0, 0], w[0, 2, perm])
_, heads = mha(x, x, x, average_attn_weights=False)
print(heads.shape, torch.allclose(heads.mean(1), w))
print({n: tuple(p.shape) for n, p in mha.named_parameters()})
out2, none = mha(x, x, x, need_weights=False)
print(none, (out - out2).abs().max().item() < 1e-6)
q = torch.randn(1, 2, 6)
o, ww = mha(q, x, x)
print(o.shape, ww.shape)
try:
    nn.MultiheadAttention(6, 4)
except AssertionError as e:
    print("AssertionError:", e)
try:
    mha(torch.randn(1, 4, 5), x, x)
except Exception as e:
    print(type(e).__name__, e)
loss = out.pow(2).mean(); loss.backward()
print(mha.in_proj_weight.grad.norm(), mha.out_proj.bias.grad)
