import torch
from torch import nn

torch.manual_seed(3)
for kind in (nn.RNN, nn.GRU, nn.LSTM):
    layer = kind(4, 5, batch_first=True)
    n = sum(p.numel() for p in layer.parameters())
    out, state = layer(torch.ones(2, 3, 4))
    print(f"{kind.__name__:5s} {n:4d} parameters  {out.mean().item():+.4f}  {type(state).__name__}")

gru = nn.GRU(2, 3)
x = torch.randn(3, 1, 2)
out, h = gru(x)
print(out.squeeze(1))
print(torch.equal(out[-1], h[0]))

def step(x, h):
    gi = x @ gru.weight_ih_l0.t() + gru.bias_ih_l0
    gh = h @ gru.weight_hh_l0.t() + gru.bias_hh_l0
    ir, iz, inn = gi.split(3, dim=-1)
    hr, hz, hn = gh.split(3, dim=-1)
    r = torch.sigmoid(ir + hr)
    z = torch.sigmoid(iz + hz)
    n = torch.tanh(inn + r * hn)
    return (1 - z) * n + z * h

h = torch.zeros(1, 3)
for t in range(3):
    h = step(x[t], h)
print(h)
print((h - out[-1]).abs().max() < 1e-6)
rnn = nn.RNN(2, 2, nonlinearity="relu", bias=False)
print(rnn)
print(rnn(torch.randn(2, 1, 2))[0])
