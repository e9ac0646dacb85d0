import torch
from torch import nn

class Block(nn.Module):
    def __init__(self, d, p=0.1):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.ff = nn.Sequential(nn.Linear(d, 2 * d), nn.GELU(), nn.Dropout(p), nn.Linear(2 * d, d))
    def forward(self, x):
        return x + self.ff(self.norm(x))

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList(Block(4) for _ in range(2))
        self.heads = nn.ModuleDict({"a": nn.Linear(4, 1), "b": nn.Linear(4, 3, bias=False)})
        self.register_buffer("steps", torch.zeros(1, dtype=torch.long))
        self.scale = nn.Parameter(torch.ones(4))
    def forward(self, x, head="a"):
        self.steps += 1
        for b in self.blocks:
            x = b(x)
        return self.heads[head](x * self.scale)
    def extra_repr(self):
        return "demo=True"

torch.manual_seed(13)
net = Net()
print(net)
net.eval()
x = torch.linspace(-1, 1, 8).reshape(2, 4)
print(net(x), net(x, head="b"))
print(net.steps, [n for n, _ in net.named_buffers()], len(net.state_dict()))
print([n for n, _ in net.named_modules()])
print(net.training, net.blocks[0].ff[2].training, net.heads.keys())
try:
    net(torch.ones(2, 5))
except RuntimeError as e:
    print(e)
try:
    net.missing
except AttributeError as e:
    print(e)
try:
    net()
except TypeError as e:
    print(e)
class Forgot(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(1, 1)
try:
    Forgot()
except AttributeError as e:
    print(e)
try:
    nn.Module()(1)
except NotImplementedError as e:
    print(e)
