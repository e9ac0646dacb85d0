import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.arange(24.0).reshape(1, 1, 4, 6)
for pool in (F.avg_pool2d, F.max_pool2d):
    print(pool.__name__, pool(x, (2, 1)).shape, pool(x, (2, 3)).shape, pool(x, 2).shape)
    print(pool(x, (2, 3)))
    print(pool(x, (2, 1), (1, 2)))
print(nn.MaxPool2d((2, 3))(x).shape, nn.AvgPool2d((2, 3), stride=(1, 3))(x).shape)
print(nn.AvgPool2d((2, 1), padding=(1, 0))(x))
print(nn.MaxPool2d((2, 3)), nn.AvgPool2d((2, 3)), nn.MaxPool2d(2), nn.MaxPool2d((2, 2), stride=1))
values, places = F.max_pool2d(x, (2, 3), stride=(1, 2), return_indices=True)
print(values, places)
w = x.clone().requires_grad_()
(F.max_pool2d(w, (2, 3)).sum() + F.avg_pool2d(w, (4, 2)).sum()).backward()
print(w.grad)
print(F.lp_pool2d(x, 2, (2, 3)))
try:
    F.avg_pool2d(x, (1, 2, 3))
except RuntimeError as error:
    print("RuntimeError")
