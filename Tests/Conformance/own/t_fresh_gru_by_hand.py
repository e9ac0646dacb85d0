import torch
import torch.nn as nn

torch.manual_seed(9)
H = 3
cell = nn.GRUCell(2, H)
x = torch.randn(1, 2)
h = torch.randn(1, H)
W, U = cell.weight_ih, cell.weight_hh
bi, bh = cell.bias_ih, cell.bias_hh
gi = x @ W.t() + bi
gh = h @ U.t() + bh
ir, iz, inn = gi.chunk(3, 1)
hr, hz, hn = gh.chunk(3, 1)
r = torch.sigmoid(ir + hr)
z = torch.sigmoid(iz + hz)
n = torch.tanh(inn + r * hn)
mine = (1 - z) * n + z * h
print(r, z, n, sep="\n")
print(mine)
print(torch.allclose(mine, cell(x, h), atol=1e-6))
print(cell)

rnn = nn.RNNCell(2, H, nonlinearity="relu")
print(rnn, rnn(x, h).detach())
gru = nn.GRU(2, H, num_layers=2, dropout=0.3, batch_first=True)
print(gru)
gru.eval()
out, hn = gru(torch.ones(1, 3, 2))
print(out)
print(hn.shape, torch.equal(hn[-1], out[:, -1]))
seq = torch.ones(3, 2)
out2, hn2 = gru(seq)
print(out2.shape, hn2.shape, torch.allclose(out2, out[0]))
try:
    gru(torch.ones(1, 3, 5))
except RuntimeError as e:
    print(e)
try:
    gru(torch.ones(2, 3, 2), torch.zeros(2, 1, H))
except RuntimeError as e:
    print(e)
try:
    cell(torch.ones(2, 5), h)
except RuntimeError as e:
    print(e)
