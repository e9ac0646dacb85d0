import torch
import torch.nn as nn

torch.manual_seed(3)
x = torch.tensor([[1.0, 100.0], [3.0, 300.0], [5.0, 200.0]])
bn = nn.BatchNorm1d(2)
print(bn(x).detach())
bn.eval()
print(bn(x).detach())
pictures = torch.randn(2, 3, 4, 4)
norm = nn.BatchNorm2d(3)
y = norm(pictures)
print(norm, y.shape, y.mean(dim=(0, 2, 3)).abs().max().item() < 1e-6)
print(norm.running_mean, norm.num_batches_tracked)
pool = nn.Sequential(nn.AvgPool2d(2), nn.AdaptiveAvgPool2d(1), nn.Flatten())
print(pool, pool(pictures))
print(nn.ReflectionPad1d(2)(torch.arange(4.0)[None]), nn.ReplicationPad1d(1)(torch.arange(3.0)[None]))
try:
    norm(x)
except ValueError as e:
    print(e)
values, places = torch.tensor([2, 5, 5, 1, 5, 2]).topk(4)
print(values, places)
print(torch.unravel_index(torch.tensor([5, 7]), (3, 4)), torch.linalg.matrix_exp(torch.zeros(2, 2)))
l = nn.Linear(2, 1)
h = nn.Linear(1, 2)
opt = torch.optim.SGD(l.parameters(), lr=0.1)
loss = l(h(torch.ones(1, 1))).sum()
loss.backward(retain_graph=True)
opt.step()
try:
    loss.backward()
except RuntimeError as e:
    print(e)
