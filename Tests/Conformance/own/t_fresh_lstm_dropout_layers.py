import torch
import torch.nn as nn

class VariationalDropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        mask = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - self.p) / (1 - self.p)
        return x * mask

torch.manual_seed(3)
drop = VariationalDropout(0.5)
x = torch.ones(2, 3, 4)
print(drop(x))
lstm = nn.LSTM(4, 4, num_layers=2, dropout=0.5, batch_first=True)
lstm.train()
a, b = lstm(x)[0], lstm(x)[0]
print(torch.allclose(a, b))
lstm.eval()
print(torch.allclose(lstm(x)[0], lstm(x)[0]))
stack = nn.ModuleList([nn.LSTM(4, 4, batch_first=True) for _ in range(3)])
h = x
for i, layer in enumerate(stack):
    out, _ = layer(drop(h))
    h = h + out
    print(i, h.mean().item().__format__(".4f"), h.std().item() > 0)
class Zoneout(nn.LSTMCell):
    def forward(self, x, hc):
        h, c = super().forward(x, hc)
        keep = 0.9
        return keep * h + (1 - keep) * hc[0], c
cell = Zoneout(2, 3)
hc = (torch.zeros(1, 3), torch.zeros(1, 3))
for t in range(2):
    hc = cell(torch.ones(1, 2), hc)
print(hc[0], isinstance(cell, nn.LSTMCell), cell)
noise = torch.randn_like(x) * 0.1
print((x + noise).shape, torch.zeros(2).new_tensor([1, 2]).dtype, x.new_ones(2), x.new_full((2,), 3))
