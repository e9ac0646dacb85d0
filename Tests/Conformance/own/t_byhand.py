import torch
import torch.nn as nn

torch.manual_seed(3)
lstm = nn.LSTM(2, 3, batch_first=True)
x = torch.randn(1, 4, 2)
W_ih, W_hh = lstm.weight_ih_l0, lstm.weight_hh_l0
b = lstm.bias_ih_l0 + lstm.bias_hh_l0

h = torch.zeros(1, 3)
c = torch.zeros(1, 3)
states = []
with torch.no_grad():
    for t in range(x.size(1)):
        gates = x[:, t] @ W_ih.T + h @ W_hh.T + b
        i, f, g, o = gates.chunk(4, dim=1)
        i, f, o = torch.sigmoid(i), torch.sigmoid(f), torch.sigmoid(o)
        g = torch.tanh(g)
        c = f * c + i * g
        h = o * torch.tanh(c)
        states.append(h)
        print(f"t={t} forget={[round(v, 3) for v in f[0].tolist()]} cell={[round(v, 3) for v in c[0].tolist()]}")
    mine = torch.stack(states, dim=1)
    out, (hn, cn) = lstm(x)
print(mine.shape, out.shape)
print(torch.allclose(mine, out, atol=1e-6), torch.allclose(cn[0], c, atol=1e-6))
print((mine - out).abs().max().item() < 1e-6)
