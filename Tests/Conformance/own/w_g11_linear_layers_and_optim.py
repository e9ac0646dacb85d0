import torch
from torch import nn, optim

torch.manual_seed(0)
layer = nn.Linear(3, 2)
print(layer)
print(layer.weight)
print(layer.bias.data)
x = torch.tensor([[1.0, 2.0, 3.0]])
print(layer(x))
print(torch.allclose(layer(x), x @ layer.weight.T + layer.bias))

net = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
print(net)
print(sum(p.numel() for p in net.parameters()))
print(list(net.state_dict().keys()))

X = torch.tensor([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([[1.0], [2.0], [3.0]])
opt = optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
for epoch in range(15):
    pred = net(X)
    loss = ((pred - y) ** 2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 5 == 0:
        print(f"{epoch}: {loss.item():.3f}")
print(net[0].weight.grad.shape, net[2].bias.grad is not None)
print(opt.param_groups[0]["lr"], opt.param_groups[0]["momentum"])
