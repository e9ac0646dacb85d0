import torch
import torch.nn as nn

torch.manual_seed(33)
layer = nn.TransformerEncoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.0, batch_first=True)
x = torch.randn(2, 3, 4)
print(layer(x))
encoder = nn.TransformerEncoder(layer, num_layers=2)
print(encoder)
out = encoder(x)
print(out.shape, sum(p.numel() for p in encoder.parameters()))
print(out[0].detach())
encoder.eval()
pad = torch.tensor([[False, False, False], [False, False, True]])
with torch.no_grad():
    print(encoder(x, src_key_padding_mask=pad)[1])
pre = nn.TransformerEncoderLayer(4, 1, 8, dropout=0.0, norm_first=True, activation="gelu")
print(pre(x)[0].detach())
dec = nn.TransformerDecoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
print(dec(x, out)[0].detach())
