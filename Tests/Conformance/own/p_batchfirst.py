import torch
import torch.nn as nn

torch.manual_seed(0)
lstm = nn.LSTM(4, 3)
x = torch.randn(8, 5, 4)
out, _ = lstm(x)
print("time steps seen:", out.shape[0], "batch:", out.shape[1])
right = nn.LSTM(4, 3, batch_first=True)
right.load_state_dict(lstm.state_dict())
o2, _ = right(x)
print(torch.allclose(out, o2), torch.allclose(o2, lstm(x.transpose(0, 1))[0].transpose(0, 1), atol=1e-6))
view = x.view(5, 8, 4)
print(torch.equal(view, x.transpose(0, 1)), view.is_contiguous(), x.transpose(0, 1).is_contiguous())
try:
    x.transpose(0, 1).view(-1)
except RuntimeError as e:
    print(e)
print(x.transpose(0, 1).reshape(-1).shape, x.transpose(0, 1).contiguous().view(40, 4).shape)
print(x.stride(), x.transpose(0, 1).stride())
try:
    x.view(3, -1)
except RuntimeError as e:
    print(e)
try:
    x.reshape(7, 9)
except RuntimeError as e:
    print(e)
