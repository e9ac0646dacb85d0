import torch
from torch.autograd import Function

class Cube(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3
    @staticmethod
    def backward(ctx, g):
        x, = ctx.saved_tensors
        return 3 * x ** 2 * g

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Cube.apply(x)
print(y)
y.sum().backward()
print(x.grad)

class StraightThrough(Function):
    @staticmethod
    def forward(ctx, x):
        return (x > 0).float()
    @staticmethod
    def backward(ctx, g):
        return g
s = torch.tensor([-1.0, 0.5], requires_grad=True)
StraightThrough.apply(s).sum().backward()
print(s.grad)

x = torch.tensor(2.0, requires_grad=True)
y = x ** 3
g1, = torch.autograd.grad(y, x, create_graph=True)
g2, = torch.autograd.grad(g1, x, create_graph=True)
g3, = torch.autograd.grad(g2, x)
print(g1, g2, g3)
w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (w.sin() * w).sum()
grad = torch.autograd.grad(loss, w, create_graph=True)[0]
penalty = grad.pow(2).sum()
penalty.backward()
print(w.grad)
f = lambda v: (v ** 2).sum() + v[0] * v[1]
print(torch.autograd.functional.jacobian(lambda v: v ** 2, torch.tensor([1.0, 2.0])))
print(torch.autograd.functional.hessian(f, torch.tensor([1.0, 2.0])))
print(torch.autograd.functional.vjp(lambda v: v ** 2, torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.5])))
print(torch.autograd.functional.jvp(lambda v: v ** 2, torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.5])))
a = torch.randn(3, dtype=torch.double, requires_grad=True)
print(torch.autograd.gradcheck(lambda v: (v ** 2).exp(), (a,)))
print(torch.func.grad(lambda v: (v ** 3).sum())(torch.tensor([1.0, 2.0])))
print(torch.vmap(lambda v: v.sum())(torch.arange(6.0).view(2, 3)))
u = torch.tensor([3.0, 4.0], requires_grad=True)
n = u.norm()
n.backward()
print(u.grad, n)
v = torch.zeros(2, requires_grad=True)
v.sqrt().sum().backward()
print(v.grad)
m = torch.tensor([2.0, 2.0, 1.0], requires_grad=True)
m.max().backward()
print(m.grad)
m.grad = None
torch.max(m, dim=0).values.backward()
print(m.grad)
r = torch.tensor([-1.0, 0.0, 1.0], requires_grad=True)
torch.relu(r).sum().backward(); print(r.grad)
r.grad = None; r.abs().sum().backward(); print(r.grad)
r.grad = None; r.clamp(0, 1).sum().backward(); print(r.grad)
p = torch.tensor([0.5], requires_grad=True)
with torch.autograd.set_detect_anomaly(False):
    ((p - 3) ** 2).backward()
print(p.grad, p.grad.is_leaf)
