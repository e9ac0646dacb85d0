import torch
import torch.nn as nn

torch.manual_seed(19)
enc = nn.TransformerEncoder(nn.TransformerEncoderLayer(6, 3, 12, dropout=0.0, batch_first=True), 1)
x = torch.randn(2, 4, 6)
lengths = torch.tensor([4, 2])
pad = torch.arange(4)[None] >= lengths[:, None]
y = enc(x, src_key_padding_mask=pad)
print(y.shape)
alone = enc(x[1:, :2])
print(torch.allclose(y[1, :2], alone[0], atol=1e-6))
enc.eval()
with torch.no_grad():
    z = enc(x, src_key_padding_mask=pad)
print(z.shape, torch.allclose(z[0], y[0], atol=1e-5))
print(z[1])
keep = (~pad).unsqueeze(-1).float()
print((z * keep).sum(1) / keep.sum(1))
print((z.masked_fill(pad.unsqueeze(-1), -1e9)).max(dim=1).values)
print(z[torch.arange(2), lengths - 1, :2])
cls = nn.Parameter(torch.zeros(1, 1, 6))
with_cls = torch.cat([cls.expand(2, -1, -1), x], dim=1)
print(with_cls.shape, enc(with_cls)[:, 0].shape)
try:
    enc(torch.randn(2, 4, 5))
except (RuntimeError, AssertionError) as e:
    print(type(e).__name__, e)
