import torch
import torch.nn as nn
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nn.LSTM(2, 2, dropout=0.5)
    print(len(caught), caught[0].category.__name__)
    print(str(caught[0].message))

torch.manual_seed(6)
lstm = nn.LSTM(2, 3, num_layers=2, dropout=0.5, batch_first=True)
x = torch.ones(1, 4, 2)
print(lstm.training, lstm.dropout)
a, _ = lstm(x)
b, _ = lstm(x)
print("training:", torch.equal(a, b))

lstm.eval()
a, _ = lstm(x)
b, _ = lstm(x)
print("eval:", torch.equal(a, b))
print(a[0, -1])

h0 = torch.zeros(2, 1, 3)
c0 = torch.full((2, 1, 3), 0.5)
_, (h, c) = lstm(x, (h0, c0))
print(h)
print(c.shape, c.requires_grad)
try:
    lstm(x, (torch.zeros(1, 1, 3), c0))
except RuntimeError as e:
    print(e)
