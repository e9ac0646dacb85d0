import torch
import torch.nn as nn

torch.manual_seed(11)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.0, batch_first=True)
print(layer)
x = torch.randn(2, 5, 8)
y = layer(x)
print(y.shape)
for n, p in layer.named_parameters():
    print(n, list(p.shape))
print(sum(p.numel() for p in layer.parameters()))
print(torch.allclose(y.mean(-1), torch.zeros(2, 5), atol=1e-5))
enc = nn.TransformerEncoder(layer, num_layers=2)
layer.eval(); enc.eval()
with torch.no_grad():
    z = enc(x)
    mask = nn.Transformer.generate_square_subsequent_mask(5)
    print(mask)
    a = enc(x, mask=mask)
    x2 = x.clone()
    x2[:, -1] = 0
    b = enc(x2, mask=mask)
print(torch.allclose(a[:, :-1], b[:, :-1], atol=1e-5), torch.allclose(a[:, -1], b[:, -1]))
pad = torch.tensor([[False] * 5, [False, False, False, True, True]])
with torch.no_grad():
    p = enc(x, src_key_padding_mask=pad)
    q = enc(x[1:, :3])
print(torch.allclose(p[1, :3], q[0], atol=1e-5))
print(sum(p.numel() for p in enc.parameters()))
pre = nn.TransformerEncoderLayer(8, 2, 16, norm_first=True, activation="gelu", batch_first=True)
print(pre.norm_first, pre.dropout.p, pre(x).shape)
