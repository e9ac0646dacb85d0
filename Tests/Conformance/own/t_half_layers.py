import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.randn(2, 3, 4).half()
print(nn.LayerNorm(4).half()(x).detach())
print(nn.RMSNorm(4).half()(x).detach())
for layer in (nn.LSTM, nn.GRU, nn.RNN):
    out, _ = layer(4, 2, batch_first=True).half()(x)
    print(out.dtype, out.shape)
attention = nn.MultiheadAttention(4, 2, batch_first=True).half()
out, weights = attention(x, x, x)
print(out.dtype, weights.dtype, out.shape)
print(nn.LayerNorm(4).bfloat16()(x.bfloat16()).dtype, nn.Conv1d(3, 2, 2).half()(x).dtype)
