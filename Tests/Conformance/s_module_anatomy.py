import torch
import torch.nn as nn

class Scaler(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(dim))
        self.register_buffer("seen", torch.tensor(0))
        self.register_buffer("mean", torch.zeros(dim), persistent=False)

    def forward(self, x):
        if self.training:
            self.seen += len(x)
            self.mean = 0.9 * self.mean + 0.1 * x.mean(0)
        return (x - self.mean) * self.gain

    def extra_repr(self):
        return f"dim={self.gain.numel()}"

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = Scaler(2)
        self.layers = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 1)])
        self.heads = nn.ModuleDict({"a": nn.Identity(), "b": nn.Flatten()})

    def forward(self, x):
        x = self.scale(x)
        for layer in self.layers:
            x = layer(x)
        return self.heads["a"](x)

torch.manual_seed(2)
net = Net()
print(net)
print(net(torch.tensor([[1.0, 2.0], [3.0, 4.0]])))
print(net.state_dict().keys())
print(net.scale.seen, net.scale.mean)
seen = []
hook = net.layers[0].register_forward_hook(lambda m, i, o: seen.append((type(m).__name__, i[0].shape, o.shape)))
net.eval()(torch.zeros(1, 2))
hook.remove()
net(torch.zeros(1, 2))
print(seen)

def init(m):
    if isinstance(m, nn.Linear):
        nn.init.constant_(m.weight, 0.5)
        nn.init.zeros_(m.bias)

net.apply(init)
print(net.layers[1].weight, [n for n, _ in net.named_modules()], [type(c).__name__ for c in net.children()])
for p in net.layers[0].parameters():
    p.requires_grad = False
print(sum(p.numel() for p in net.parameters() if p.requires_grad), next(net.parameters()).dtype, net.double().scale.mean.dtype)
try:
    net.nothing
except AttributeError as e:
    print(e)
try:
    net.layers[0](torch.zeros(1, 3))
except RuntimeError as e:
    print(e)
