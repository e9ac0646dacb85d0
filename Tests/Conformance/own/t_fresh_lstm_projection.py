import torch
from torch import nn

torch.manual_seed(1)
lstm = nn.LSTM(3, 5, num_layers=2, proj_size=2, batch_first=True)
print(lstm)
for n, p in lstm.named_parameters():
    print(n, tuple(p.shape))
out, (h, c) = lstm(torch.ones(2, 4, 3))
print(out.shape, h.shape, c.shape)
print(out[0].detach())
out.sum().backward()
print(lstm.weight_hr_l0.grad)
try:
    nn.LSTM(3, 5, proj_size=5)
except ValueError as e:
    print(e)
try:
    lstm(torch.ones(2, 4, 3), (torch.zeros(2, 2, 5), torch.zeros(2, 2, 5)))
except RuntimeError as e:
    print(e)
bi = nn.LSTM(3, 4, bidirectional=True, proj_size=2)
print(bi(torch.zeros(3, 1, 3))[0].shape, sum(p.numel() for p in bi.parameters()))
