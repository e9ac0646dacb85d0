import torch
import torch.nn as nn

class Block(nn.Module):
    def __init__(self, dim: int, *, scale: float = 1.0) -> None:
        super().__init__()
        self.dim = dim
        self.lin = nn.Linear(dim, dim)
        self.gain = nn.Parameter(torch.full((dim,), scale))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.gain * torch.tanh(self.lin(x))

    def extra_repr(self):
        return f"dim={self.dim}"

class Stack(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.blocks = nn.ModuleList(Block(3, scale=0.1 * i) for i in range(n))
        self.log = []

    def forward(self, x):
        for i, block in enumerate(self.blocks):
            x = block(x)
            self.log.append((i, round(x.norm().item(), 3)))
        return x

torch.manual_seed(17)
net = Stack(3)
print(net)
print(net(torch.ones(2, 3)).detach(), net.log)
print(net.blocks[1].gain, len(net.blocks), net.blocks[-1].dim)
print({n: tuple(p.shape) for n, p in net.blocks[0].named_parameters()})
net.zero_grad()
print(all(p.grad is None for p in net.parameters()), net.get_submodule("blocks.0.lin"))
net.train(False)
print([m.training for m in net.modules()][:3], hasattr(net, "blocks"), hasattr(net, "nope"))
del net.log
plist = nn.ParameterList([nn.Parameter(torch.ones(2)) for _ in range(2)])
print(len(list(plist.parameters())), plist[1])
lin = nn.Linear(2, 1)
lin.weight.data = torch.tensor([[1.0, 2.0]])
lin.bias = None
print(lin, lin(torch.ones(1, 2)))
print(nn.Bilinear(2, 3, 4)(torch.ones(1, 2), torch.ones(1, 3)).shape, nn.EmbeddingBag(4, 2)(torch.tensor([[0, 1]])).shape)
