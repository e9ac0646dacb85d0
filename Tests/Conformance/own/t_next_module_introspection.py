import torch
import torch.nn as nn

torch.manual_seed(44)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv1d(1, 2, 3, padding=1), nn.ReLU(), nn.MaxPool1d(2))
        self.heads = nn.ModuleDict({"a": nn.Linear(4, 1), "b": nn.Linear(4, 2, bias=False)})
        self.scale = nn.Parameter(torch.tensor(2.0))
        self.register_buffer("steps", torch.tensor(0))
        self.extra = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.zeros(1, 3))])
        self.none = None

    def forward(self, x, head="a"):
        self.steps += 1
        z = self.features(x).mean(1)
        return self.heads[head](z) * self.scale

net = Net()
print(net)
print(net(torch.ones(1, 1, 8)).shape, net(torch.ones(2, 1, 8), head="b").shape, net.steps)
print([n for n, _ in net.named_children()], [n for n, _ in net.named_modules()][:4])
for n, p in net.named_parameters():
    print(n, tuple(p.shape), p.requires_grad)
print(list(net.state_dict()))
net.features.requires_grad_(False)
print(sum(p.numel() for p in net.parameters() if p.requires_grad), sum(p.numel() for p in net.parameters()))
print(net.get_submodule("features.0").weight.shape, net.get_parameter("scale"), "a" in net.heads, list(net.heads.keys()))
try:
    net.missing
except AttributeError as e:
    print(e)
try:
    net.features = 3
except TypeError as e:
    print(e)
try:
    net.get_submodule("features.9")
except AttributeError as e:
    print(e)
try:
    net(torch.ones(1, 3, 8))
except RuntimeError as e:
    print(e)
try:
    net(torch.ones(1, 1, 6))
except RuntimeError as e:
    print(e)
try:
    net.register_parameter("w", torch.ones(1))
except TypeError as e:
    print(e)
try:
    net.scale = torch.ones(1)
except TypeError as e:
    print(e)
class Bad(nn.Module):
    def __init__(self):
        self.l = nn.Linear(1, 1)
try:
    Bad()
except AttributeError as e:
    print(e)
class NoForward(nn.Module): pass
try:
    NoForward()(1)
except NotImplementedError as e:
    print(e)
seq = nn.Sequential(nn.Linear(1, 2), nn.Tanh())
seq.append(nn.Linear(2, 1)); seq.insert(1, nn.Identity()); del seq[2]
print(seq, len(seq), seq[-1], seq[:1])
seq.add_module("last", nn.Flatten(0))
print(seq.last, seq(torch.ones(3, 1)).shape, [*seq.children()][0])
net.double()
print(net.scale.dtype, net.steps.dtype, net.float().scale)
net.apply(lambda m: nn.init.constant_(m.weight, 0.5) if isinstance(m, nn.Linear) else None)
print(net.heads["a"].weight, hasattr(net, "scale"), net.training, net._get_name(), "scale" in dict(net.named_parameters()), net.none)
