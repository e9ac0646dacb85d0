import torch
import torch.nn as nn

torch.manual_seed(3)
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
x = torch.randn(5, 2, requires_grad=True)
y = net(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print(g.shape, g.requires_grad)
penalty = ((g.norm(dim=1) - 1) ** 2).mean()
print(penalty)
penalty.backward()
print(net[0].weight.grad.norm(), net[2].weight.grad)
z = torch.tensor([1.0, 2.0], requires_grad=True)
f = z[0] ** 2 * z[1] + torch.sin(z[1])
first = torch.autograd.grad(f, z, create_graph=True)[0]
hess = torch.stack([torch.autograd.grad(first[i], z, retain_graph=True)[0] for i in range(2)])
print(first, hess)
t = torch.linspace(0, 1, 4, requires_grad=True)
u = torch.exp(-t) * torch.cos(3 * t)
du, = torch.autograd.grad(u, t, torch.ones_like(u), create_graph=True)
d2u, = torch.autograd.grad(du, t, torch.ones_like(du))
print(du.detach(), d2u, sep="\n")
w = torch.tensor(2.0, requires_grad=True)
loss = (w * 3 - 1) ** 2
loss.backward(create_graph=True)
print(w.grad.detach(), w.grad.requires_grad)
(v,) = torch.autograd.grad(w.grad, w)
print(v)
print(torch.autograd.functional.hessian(lambda a: (a ** 3).sum(), torch.tensor([1.0, -2.0])))
inner = torch.tensor(0.5, requires_grad=True)
step = inner - 0.1 * torch.autograd.grad((inner - 2) ** 2, inner, create_graph=True)[0]
((step - 3) ** 2).backward()
print(inner.grad)
