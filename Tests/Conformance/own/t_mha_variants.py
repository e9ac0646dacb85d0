import torch
import torch.nn as nn

torch.manual_seed(21)
q, kv = torch.randn(2, 3, 4), torch.randn(2, 5, 4)
mha = nn.MultiheadAttention(4, 2, batch_first=True)
out, w = mha(q, kv, kv)
print(out.shape, w.shape, w.sum(-1))
print(mha)
cross = nn.MultiheadAttention(4, 2, kdim=6, vdim=3)
print([(n, tuple(p.shape)) for n, p in cross.named_parameters()])
o, w = cross(torch.randn(3, 1, 4), torch.randn(5, 1, 6), torch.randn(5, 1, 3))
print(o.detach().squeeze(1), w.detach())
mask = nn.Transformer.generate_square_subsequent_mask(3)
print(mask)
o, w = mha(q, q, q, attn_mask=mask, is_causal=True)
print(w[0].detach())
out, w = mha(q[0], q[0], q[0])
print(out.shape, w.shape)
out.sum().backward()
print(mha.in_proj_bias.grad[:4], mha.out_proj.weight.grad[0])
try:
    nn.MultiheadAttention(5, 2)
except AssertionError as e:
    print(e)
