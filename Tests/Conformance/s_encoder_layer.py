import torch
import torch.nn as nn

torch.manual_seed(9)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.0, batch_first=True)
print(layer)
print(sum(p.numel() for p in layer.parameters()))

x = torch.randn(2, 3, 8)
y = layer(x)
print(y.shape)
print(y[0].detach())
print(y.mean(-1).abs().max() < 1e-5, y.var(-1, unbiased=False).round(decimals=3).unique())

# by hand, post-norm
with torch.no_grad():
    a, _ = layer.self_attn(x, x, x)
    h = layer.norm1(x + a)
    f = layer.linear2(torch.relu(layer.linear1(h)))
    hand = layer.norm2(h + f)
print(torch.allclose(hand, y, atol=1e-5))

pad = torch.tensor([[False, False, True], [False, False, False]])
z = layer(x, src_key_padding_mask=pad)
print(torch.allclose(z[1], y[1], atol=1e-6), torch.allclose(z[0], y[0], atol=1e-6))
