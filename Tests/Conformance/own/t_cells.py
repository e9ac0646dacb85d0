import torch
import torch.nn as nn

torch.manual_seed(6)
x = torch.randn(3, 2, 4)
gru, rnn, lstm = nn.GRUCell(4, 3), nn.RNNCell(4, 3), nn.LSTMCell(4, 3)
h1 = h2 = torch.zeros(2, 3)
h3, c3 = torch.zeros(2, 3), torch.zeros(2, 3)
for t in range(3):
    h1, h2 = gru(x[t], h1), rnn(x[t], h2)
    h3, c3 = lstm(x[t], (h3, c3))
print(h1.detach())
print(h2.detach())
print(h3.detach(), c3.detach())
print(gru, rnn, lstm)
print(lstm(x[0, 0])[0].shape)
(h1.sum() + h3.sum()).backward()
print(gru.weight_ih.grad.abs().sum(), lstm.bias_hh.grad)
