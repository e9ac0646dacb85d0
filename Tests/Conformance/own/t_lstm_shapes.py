import torch
import torch.nn as nn

torch.manual_seed(3)
for layers, both in [(1, False), (2, False), (1, True), (2, True)]:
    lstm = nn.LSTM(4, 5, num_layers=layers, bidirectional=both, batch_first=True)
    out, (h, c) = lstm(torch.randn(2, 7, 4))
    print(layers, both, out.shape, h.shape, c.shape, sum(p.numel() for p in lstm.parameters()))
print(lstm)
for name, p in nn.LSTM(3, 2, num_layers=2, bidirectional=True).named_parameters():
    print(name, tuple(p.shape))
out, h = nn.GRU(4, 3)(torch.randn(5, 1, 4))
print(out.shape, h.shape, out.requires_grad)
