import torch
import torch.nn as nn
torch.manual_seed(2)
m = nn.Linear(2, 2).double()
print(m.weight, m(torch.ones(1, 2, dtype=torch.float64)))
try:
    m(torch.ones(1, 2))
except RuntimeError as e:
    print(e)
try:
    nn.LSTM(2, 2)(torch.ones(1, 1, 2, dtype=torch.float64))
except (ValueError, RuntimeError) as e:
    print(type(e).__name__, e)
print(m.float().weight.dtype, m.to(torch.float64).bias.dtype, m.to("cpu") is m)
torch.set_default_dtype(torch.float64)
print(torch.tensor([1.5]), torch.ones(1).dtype, nn.Linear(1, 1).weight.dtype)
