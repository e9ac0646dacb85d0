import torch
from torch import nn

torch.manual_seed(204)
dec_layer = nn.TransformerDecoderLayer(4, 2, dim_feedforward=6, dropout=0.1, batch_first=True)
dec = nn.TransformerDecoder(dec_layer, 2, norm=nn.LayerNorm(4))
dec.eval()
memory = torch.randn(1, 5, 4)
tgt = torch.randn(1, 3, 4)
causal = nn.Transformer.generate_square_subsequent_mask(3)
with torch.no_grad():
    out = dec(tgt, memory, tgt_mask=causal)
    print(out)
    step = [dec(tgt[:, :t], memory, tgt_mask=causal[:t, :t])[:, -1] for t in range(1, 4)]
    print(torch.allclose(torch.stack(step, 1), out, atol=1e-5))
    pad = torch.tensor([[False, False, True, True, True]])
    masked = dec(tgt, memory, tgt_mask=causal, memory_key_padding_mask=pad)
    cut = dec(tgt, memory[:, :2], tgt_mask=causal)
print(torch.allclose(masked, cut, atol=1e-5))
print([name for name, _ in dec_layer.named_children()])
print(dec.norm, dec.layers[0].multihead_attn.out_proj)

model = nn.Transformer(d_model=4, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=8, dropout=0.0, batch_first=True)
print(sum(p.numel() for p in model.parameters()))
y = model(memory, tgt, tgt_mask=causal)
print(y.shape, y.mean(-1).abs().max().item() < 1e-5)
try:
    model(torch.randn(2, 5, 4), tgt)
except RuntimeError as e:
    print(e)
