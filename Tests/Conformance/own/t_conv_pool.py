import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(6)
conv = nn.Conv1d(2, 3, kernel_size=3, padding=1)
x = torch.randn(1, 2, 6)
print(conv)
print(conv(x).detach())
print(nn.MaxPool1d(2)(x), nn.AvgPool1d(3, stride=1)(x))
print(nn.AdaptiveAvgPool1d(1)(x), nn.AdaptiveMaxPool1d(2)(x))
img = torch.randn(1, 1, 5, 5)
c2 = nn.Conv2d(1, 2, 3)
out = c2(img)
print(out.shape, out.detach()[0, 0])
print(F.max_pool2d(out.detach(), 2).shape, nn.Flatten()(out).shape, nn.Unflatten(1, (1, 2))(torch.zeros(1, 2, 3)).shape)
out.sum().backward()
print(c2.weight.grad[0, 0])
try:
    conv(torch.randn(1, 4, 6))
except RuntimeError as e:
    print(e)
