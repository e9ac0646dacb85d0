import torch
import torch.nn as nn

class Counter:
    made = 0

    def __init__(self, start=0):
        self.value = start
        Counter.made += 1

    def __call__(self, step=1):
        self.value += step
        return self

    def __repr__(self):
        return f"Counter({self.value})"

    def __eq__(self, other):
        return isinstance(other, Counter) and self.value == other.value

    @property
    def double(self):
        return 2 * self.value

    @staticmethod
    def from_list(items):
        return Counter(sum(items))

c = Counter(3)
print(c(2)(5), c.double, Counter.from_list([4, 6]) == c, Counter.made)

class Scale(nn.Module):
    def __init__(self, factor):
        super().__init__()
        self.factor = nn.Parameter(torch.tensor(factor))
        self.register_buffer("calls", torch.tensor(0))

    def forward(self, x):
        self.calls += 1
        return x * self.factor

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList([Scale(2.0), Scale(0.5), Scale(3.0)])

    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return x

net = Net()
print(net)
print(net(torch.tensor([1.0, -2.0])), len(net.blocks), net.blocks[0].calls)
print([n for n, _ in net.named_parameters()])
for p in net.blocks[0].parameters():
    p.requires_grad = False
print(sum(p.requires_grad for p in net.parameters()), net.training, net.eval().training)
print(isinstance(net, nn.Module), hasattr(net, "blocks"), getattr(net, "missing", None))
try:
    net.nothing
except AttributeError as e:
    print(type(e).__name__)
