import torch
import torch.nn as nn
import warnings

torch.manual_seed(8)
lstm = nn.LSTM(3, 5, num_layers=2, dropout=0.5, batch_first=True)
x = torch.randn(2, 6, 3)
print(lstm.training)

with torch.no_grad():
    a, _ = lstm(x)
    b, _ = lstm(x)
    print("train mode repeats:", torch.allclose(a, b))
    lstm.eval()
    a, _ = lstm(x)
    b, _ = lstm(x)
    print("eval mode repeats: ", torch.allclose(a, b))
print(a[0, -1])

# dropout sits between layers, so a single layer has nowhere to put it
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nn.LSTM(3, 5, dropout=0.5)
print(len(caught), caught[0].category.__name__)
try:
    nn.LSTM(3, 5, num_layers=2, dropout=1.5)
except ValueError as e:
    print("ValueError:", "between" in str(e) or "range" in str(e))
