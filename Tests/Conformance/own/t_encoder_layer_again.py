import torch
from torch import nn
torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.1, batch_first=True)
print(layer)
x = torch.randn(2, 5, 8)
layer.train(); a = layer(x); b = layer(x)
print(torch.equal(a, b))
layer.eval()
with torch.no_grad():
    a = layer(x); b = layer(x)
print(torch.equal(a, b), a.shape)
print(a[0, 0])
print(a.mean(-1).abs().max() < 1e-5, a.std(-1, unbiased=False).mean())
pad = torch.tensor([[False]*5, [False]*3+[True]*2])
with torch.no_grad():
    m = layer(x, src_key_padding_mask=pad)
print(m[1, :3] - a[1, :3])
causal = nn.Transformer.generate_square_subsequent_mask(5)
print(causal)
with torch.no_grad():
    c = layer(x, src_mask=causal, is_causal=True)
print(c[0, 0], sum(p.numel() for p in layer.parameters()))
enc = nn.TransformerEncoder(layer, num_layers=2)
print(len(enc.layers), enc(x).shape)
print([n for n, _ in enc.named_parameters()][:4])
