import copy
import torch
import torch.nn as nn

torch.manual_seed(2)
net = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Dropout(0.5), nn.Linear(4, 2))
before = copy.deepcopy(net.state_dict())
x = torch.randn(6, 3)
net(x)
changed = [k for k, v in net.state_dict().items() if not torch.equal(v, before[k])]
print(changed)
net.eval()
print(torch.equal(net(x), net(x)), net[1].training, [m.training for m in net.modules()])
print(net[1].running_mean.shape, net[1].num_batches_tracked.item())
single = net(x[:1])
whole = net(x)[:1]
print(torch.allclose(single, whole))
net.train()
for m in net.modules():
    if isinstance(m, nn.BatchNorm1d):
        m.eval()
print([type(m).__name__ for m in net.modules() if m.training])
losses = []
w = torch.zeros(1, requires_grad=True)
for i in range(3):
    loss = (w - i) ** 2
    losses.append(loss)
print(losses, [l.item() for l in losses])
total = sum(losses)
print(total.grad_fn is not None, float(total), total.detach())
with torch.no_grad():
    y = net(x)
print(y.requires_grad, y.is_leaf)
@torch.no_grad()
def predict(m, t):
    return m(t).argmax(-1)
print(predict(net.eval(), x).shape)
ema = copy.deepcopy(net)
for p, q in zip(ema.parameters(), net.parameters()):
    p.data.mul_(0.9).add_(q.data, alpha=0.1)
print(all(torch.allclose(p, q) for p, q in zip(ema.parameters(), net.parameters())))
frozen = [n for n, p in net.named_parameters() if not p.requires_grad_(n.startswith("4")).requires_grad]
print(frozen)
