import math
import torch
import torch.nn as nn
torch.manual_seed(0)
class PE(nn.Module):
    def __init__(self, d, max_len=50, dropout=0.0):
        super().__init__()
        pos = torch.arange(max_len).unsqueeze(1)
        div = torch.exp(torch.arange(0, d, 2) * (-math.log(10000.0) / d))
        pe = torch.zeros(max_len, 1, d)
        pe[:, 0, 0::2] = torch.sin(pos * div)
        pe[:, 0, 1::2] = torch.cos(pos * div)
        self.register_buffer("pe", pe)
        self.dropout = nn.Dropout(dropout)
    def forward(self, x):
        return self.dropout(x + self.pe[: x.size(0)])
pe = PE(6)
print(pe(torch.zeros(3, 1, 6)).squeeze(1))
sim = pe.pe[:5, 0] @ pe.pe[:5, 0].T
print(sim)
layer = nn.TransformerEncoderLayer(d_model=6, nhead=2, dim_feedforward=12, dropout=0.0, activation="gelu", norm_first=True)
enc = nn.TransformerEncoder(layer, num_layers=2, enable_nested_tensor=False)
src = pe(torch.randn(4, 2, 6))
mask = nn.Transformer.generate_square_subsequent_mask(4)
out = enc(src, mask=mask, is_causal=True)
print(out.shape, out.mean().abs() < 1, sum(p.numel() for p in enc.parameters()))
part = enc(src[:2], mask=mask[:2, :2], is_causal=True)
print(torch.allclose(out[:2], part, atol=1e-5))
pad = torch.tensor([[False, False, False, True], [False, False, True, True]])
o2 = enc(src, src_key_padding_mask=pad)
print(o2.shape, torch.isnan(o2).any())
dec = nn.TransformerDecoderLayer(6, 2, 12, dropout=0.0)
y = dec(torch.randn(3, 2, 6), out)
print(y.shape, f"{y.std().item():.3f}")
print(layer)
