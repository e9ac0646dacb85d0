import torch
import torch.nn as nn

torch.manual_seed(5)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.0, activation="gelu", batch_first=True, norm_first=True)
enc = nn.TransformerEncoder(layer, num_layers=2, norm=nn.LayerNorm(8), enable_nested_tensor=False)
print(enc)
print(sum(p.numel() for p in enc.parameters()))
x = torch.randn(2, 4, 8)
mask = nn.Transformer.generate_square_subsequent_mask(4)
print(mask)
pad = torch.tensor([[False, False, False, True], [False, False, True, True]])
out = enc(x, mask=mask, src_key_padding_mask=pad.float().masked_fill(pad, float("-inf")))
print(out.shape)
print(out[0, 0])
y = x.clone()
y[0, 2] += 5
out2 = enc(y, mask=mask)
out1 = enc(x, mask=mask)
print((out1 - out2).abs().amax(-1)[0] > 1e-6)
print(torch.equal(enc.layers[0].linear1.weight, enc.layers[1].linear1.weight))
print(enc.layers[0].norm1 is enc.layers[1].norm1, enc.num_layers)
dec = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, dropout=0.0, batch_first=True), 1)
res = dec(x[:, :3], out1, tgt_mask=mask[:3, :3])
print(res.shape, res[1, 2].detach())
names = [n for n, _ in dec.named_parameters()]
print(len(names), names[0], names[4], names[-1])
mean = (out1 * (~pad).unsqueeze(-1)).sum(1) / (~pad).sum(1, keepdim=True)
print(mean.detach())
