import torch
import torch.nn as nn

torch.manual_seed(401)
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
seen = {}

def keep(name):
    def hook(module, inputs, output):
        seen[name] = output.detach()
    return hook

handles = [m.register_forward_hook(keep(n)) for n, m in net.named_children()]
x = torch.tensor([[1.0, -1.0]])
out = net(x)
print({k: v.shape for k, v in seen.items()})
for h in handles:
    h.remove()
seen.clear()
net(x)
print(seen)

grads = []
net[0].register_full_backward_hook(lambda m, gi, go: grads.append((gi, go)))
net(x).sum().backward()
print(grads[0][0], grads[0][1][0].shape)

w = torch.tensor([1.0, 2.0], requires_grad=True)
h = w.register_hook(lambda g: g * 10)
(w * w).sum().backward()
print(w.grad)
h.remove()
y = w * 3
y.retain_grad()
y.register_hook(lambda g: print("hook sees", g))
(y ** 2).sum().backward()
print(y.grad, w.grad)

def double(module, args):
    return (args[0] * 2,)
pre = net.register_forward_pre_hook(double)
print(torch.equal(net(x / 2), out))
pre.remove()
net.register_forward_hook(lambda m, a, o: o.clamp(min=0))
print(net(x), net(-x))
def kw(module, args, kwargs):
    print("args", len(args), "kwargs", kwargs)
lin = nn.Linear(2, 2)
lin.register_forward_pre_hook(kw, with_kwargs=True)
lin(input=x)
