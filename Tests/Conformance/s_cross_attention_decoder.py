import torch
import torch.nn as nn

torch.manual_seed(16)
dec = nn.TransformerDecoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.0, batch_first=True)
memory = torch.randn(1, 5, 4)
tgt = torch.randn(1, 3, 4)
causal = torch.triu(torch.full((3, 3), float("-inf")), diagonal=1)
out = dec(tgt, memory, tgt_mask=causal)
print(out)
shorter = dec(tgt[:, :2], memory, tgt_mask=causal[:2, :2])
print(torch.allclose(out[:, :2], shorter, atol=1e-6))

pad = torch.zeros(1, 5, dtype=torch.bool)
pad[0, 3:] = True
print(pad)
masked = dec(tgt, memory, tgt_mask=causal, memory_key_padding_mask=pad)
print(masked.detach().squeeze(0))
print(torch.allclose(masked, dec(tgt, memory[:, :3], tgt_mask=causal), atol=1e-6))

model = nn.Transformer(d_model=4, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=8, dropout=0.0, batch_first=True)
y = model(memory, tgt)
print(y.shape, sum(p.numel() for p in model.parameters()))
print(y.detach())
