import torch
import torch.nn as nn

torch.manual_seed(30)
net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
seen = {}

def remember(name):
    def hook(module, args, output):
        seen[name] = output.detach()
    return hook

handles = [m.register_forward_hook(remember(n)) for n, m in net.named_children()]
x = torch.randn(2, 3)
y = net(x)
print({k: tuple(v.shape) for k, v in seen.items()})
print(seen["1"].eq(0).float().mean())
for h in handles:
    h.remove()
seen.clear()
net(x)
print(seen)

def pre(module, args):
    return (args[0] * 2,)
h = net[0].register_forward_pre_hook(pre)
print(torch.allclose(net(x), net[2](net[1](x * 2 @ net[0].weight.T + net[0].bias))))
h.remove()

grads = []
net[2].register_full_backward_hook(lambda m, gi, go: grads.append((gi[0].shape, go[0].shape)))
net(x).sum().backward()
print(grads)
w = torch.ones(2, requires_grad=True)
w.register_hook(lambda g: g * 10)
(w * 3).sum().backward()
print(w.grad)
z = (w * 2)
z.retain_grad()
z.sum().backward()
print(z.grad, z.is_leaf, w.grad)
print(net(x).grad_fn.name(), type(y.grad_fn).__name__)
print(y.grad_fn.next_functions[0][0] is not None)
mod = dict(net.named_modules())
print(list(mod), mod["2"].out_features)
print([type(m).__name__ for m in net.modules()], net[-1].bias.shape)
for name, module in net.named_modules():
    if isinstance(module, nn.Linear):
        print(name, module.weight.mean().item().__round__(4))
