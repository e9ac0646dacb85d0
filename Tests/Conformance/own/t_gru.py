import torch
import torch.nn as nn

torch.manual_seed(2)
gru = nn.GRU(3, 4, batch_first=True)
x = torch.randn(2, 5, 3)
out, h = gru(x)
print(out.shape, h.shape)
with torch.no_grad():
    state = torch.zeros(2, 4)
    for t in range(5):
        gi = x[:, t] @ gru.weight_ih_l0.t() + gru.bias_ih_l0
        gh = state @ gru.weight_hh_l0.t() + gru.bias_hh_l0
        ir, iz, inn = gi.chunk(3, 1)
        hr, hz, hn = gh.chunk(3, 1)
        r = torch.sigmoid(ir + hr)
        z = torch.sigmoid(iz + hz)
        n = torch.tanh(inn + r * hn)
        state = (1 - z) * n + z * state
    print(torch.allclose(state, h[0], atol=1e-6))
print(sum(p.numel() for p in gru.parameters()), sum(p.numel() for p in nn.LSTM(3, 4).parameters()))
cell = nn.GRUCell(3, 4)
cell.load_state_dict({k.replace("_l0", ""): v for k, v in gru.state_dict().items()})
hc = torch.zeros(2, 4)
for t in range(5):
    hc = cell(x[:, t], hc)
print(torch.allclose(hc, h[0], atol=1e-6))
print(cell)
bi = nn.GRU(3, 4, num_layers=2, bidirectional=True, dropout=0.1)
o, hh = bi(torch.zeros(5, 2, 3))
print(bi, o.shape, hh.shape)
print(hh.view(2, 2, 2, 4).shape)
