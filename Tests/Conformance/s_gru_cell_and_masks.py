import torch
import torch.nn as nn

torch.manual_seed(27)
cell = nn.GRUCell(2, 3)
print(cell)
print({k: tuple(v.shape) for k, v in cell.named_parameters()})
x = torch.randn(2, 4, 2)
lengths = torch.tensor([4, 2])
h = torch.zeros(2, 3)
for t in range(4):
    new = cell(x[:, t], h)
    alive = (t < lengths).unsqueeze(1)
    h = torch.where(alive, new, h)
    print(t, alive.squeeze().tolist(), h[1].detach())
gru = nn.GRU(2, 3, batch_first=True)
gru.load_state_dict({k + "_l0": v for k, v in cell.state_dict().items()})
packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True)
_, last = gru(packed)
print(torch.allclose(last[0], h, atol=1e-6))
rc = nn.RNNCell(2, 2)
print(rc(torch.ones(1, 2)))
lc = nn.LSTMCell(2, 2, bias=False)
hx, cx = lc(torch.ones(3, 2), (torch.zeros(3, 2), torch.ones(3, 2)))
print(hx[0], cx[0], sum(p.numel() for p in lc.parameters()))
try:
    cell(torch.ones(2, 5))
except RuntimeError as e:
    print(e)
try:
    gru(torch.ones(2, 4, 2), torch.zeros(1, 3, 3))
except RuntimeError as e:
    print(e)
