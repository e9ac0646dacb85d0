import torch
import torch.nn as nn

torch.manual_seed(10)
layer = nn.TransformerEncoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.1, activation="gelu", norm_first=True, batch_first=True)
encoder = nn.TransformerEncoder(layer, num_layers=2, norm=nn.LayerNorm(4), enable_nested_tensor=False)
encoder.eval()
print(len(encoder.layers), encoder.norm)
x = torch.randn(1, 4, 4)
mask = nn.Transformer.generate_square_subsequent_mask(4)
print(mask)
with torch.no_grad():
    full = encoder(x)
    causal = encoder(x, mask=mask, is_causal=True)
print(full)
print(causal)
x2 = x.clone()
x2[0, 3] += 1
with torch.no_grad():
    again = encoder(x2, mask=mask)
print((again - causal).abs().sum(-1) > 1e-5)
print(torch.equal(encoder.layers[0].linear1.weight, encoder.layers[1].linear1.weight))
