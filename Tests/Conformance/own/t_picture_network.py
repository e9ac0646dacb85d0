import torch
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.bn = nn.BatchNorm2d(16)
        self.fc1 = nn.Linear(16 * 4 * 4, 32)
        self.fc2 = nn.Linear(32, 10)

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.bn(self.conv2(x))))
        x = torch.flatten(x, 1)
        x = F.relu(self.fc1(x))
        return self.fc2(x)

torch.manual_seed(0)
net = Net()
x = torch.randn(2, 1, 28, 28)
print(net)
print(net(x).shape, sum(p.numel() for p in net.parameters() if p.requires_grad))
shapes = []
hooks = [m.register_forward_hook(lambda m, i, o: shapes.append((type(m).__name__, tuple(o.shape)))) for m in net.children()]
net(x)
for name, s in shapes:
    print(f"{name:12s} {s}")
for h in hooks:
    h.remove()
try:
    net(torch.randn(2, 3, 28, 28))
except RuntimeError as e:
    print(e)
try:
    net(torch.randn(2, 1, 32, 32))
except RuntimeError as e:
    print(e)
def out(n, k, s=1, p=0, d=1):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1
for k, s, p, d in [(3, 1, 1, 1), (3, 2, 1, 1), (5, 2, 0, 1), (3, 1, 2, 2)]:
    conv = nn.Conv2d(1, 1, k, stride=s, padding=p, dilation=d)
    print(conv, out(28, k, s, p, d), conv(x).shape[-1])
opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
y = torch.tensor([3, 7])
net.train()
for i in range(4):
    opt.zero_grad()
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    opt.step()
    print(i, f"{loss.item():.3f}", net(x).argmax(1).tolist())
print(F.avg_pool2d(torch.arange(16.).view(1, 1, 4, 4), 2), F.max_pool2d(torch.arange(16.).view(1, 1, 4, 4), 2, return_indices=True)[1])
dw = nn.Conv2d(4, 4, 3, groups=4, bias=False, padding=1)
print(dw.weight.shape, dw(torch.ones(1, 4, 5, 5)).shape, nn.AdaptiveAvgPool2d(1)(torch.ones(1, 4, 5, 5)).squeeze())
k = torch.tensor([[[[0., 1., 0.], [1., -4., 1.], [0., 1., 0.]]]])
print(F.conv2d(torch.eye(4)[None, None], k, padding=1))
