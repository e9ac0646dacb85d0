import torch
import torch.nn as nn

torch.manual_seed(19)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.0, batch_first=True)
x = torch.randn(2, 4, 8)
with torch.no_grad():
    y = layer(x)
print(y.shape, sum(p.numel() for p in layer.parameters()))
print([name for name, _ in layer.named_children()])
print(y[0, 0])

# post-norm, step by step
with torch.no_grad():
    a, _ = layer.self_attn(x, x, x)
    h = layer.norm1(x + a)
    f = layer.linear2(torch.relu(layer.linear1(h)))
    mine = layer.norm2(h + f)
print(torch.allclose(mine, y, atol=1e-5))

mask = nn.Transformer.generate_square_subsequent_mask(4)
print(mask)
with torch.no_grad():
    causal = layer(x, src_mask=mask)
    x2 = x.clone()
    x2[:, 3] = 0
    causal2 = layer(x2, src_mask=mask)
print(torch.allclose(causal[:, :3], causal2[:, :3], atol=1e-5))

stack = nn.TransformerEncoder(layer, num_layers=2)
print(len(stack.layers), sum(p.numel() for p in stack.parameters()))
pre = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True, norm_first=True, activation="gelu")
print(pre(x).shape)
