import torch
from torch import nn

torch.manual_seed(11)
gru = nn.GRU(3, 4, num_layers=2, batch_first=True)
x = torch.randn(2, 5, 3)
out, h = gru(x)
print(out[0, -1].detach(), h[-1, 0].detach())
rnn = nn.RNN(3, 4, nonlinearity="relu", bidirectional=True)
out, h = rnn(torch.randn(5, 2, 3))
print(out.shape, h.shape)
print(out[2].detach())
print(gru, rnn)
loss = out.pow(2).mean()
loss.backward()
print(f"{loss.item():.5f}", rnn.weight_hh_l0.grad.norm())
print(rnn.bias_ih_l0_reverse.grad)
