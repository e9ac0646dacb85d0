import torch

class Clip(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, low, high):
        ctx.save_for_backward(x)
        ctx.bounds = (low, high)
        return x.clamp(low, high)

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        low, high = ctx.bounds
        inside = (x > low) & (x < high)
        return grad * inside, None, None

x = torch.tensor([-2.0, 0.5, 3.0], requires_grad=True)
y = Clip.apply(x, -1.0, 1.0)
print(y)
(y * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
print(x.grad)

class Straight(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return (x > 0).float()
    @staticmethod
    def backward(ctx, g):
        return g

z = torch.tensor([0.3, -0.1], requires_grad=True)
s = Straight.apply(z)
print(s, s.grad_fn.name())
s.sum().backward()
print(z.grad)
print(torch.autograd.gradcheck(lambda v: (v ** 2).sin(), torch.tensor([0.2, 0.7], dtype=torch.float64, requires_grad=True)))

a = torch.tensor(2.0, requires_grad=True)
g, = torch.autograd.grad(a ** 3, a, create_graph=True)
gg, = torch.autograd.grad(g, a)
print(g, gg)
print(torch.autograd.functional.jacobian(lambda v: v ** 2, torch.tensor([1.0, 2.0])))
print(torch.autograd.functional.hessian(lambda v: (v ** 3).sum(), torch.tensor([1.0, 2.0])))
b = torch.ones(2, requires_grad=True)
c = torch.ones(2, requires_grad=True)
print(torch.autograd.grad((b * 2).sum(), [b, c], allow_unused=True))
try:
    b += 1
except RuntimeError as e:
    print(e)
try:
    (b * 2).backward()
except RuntimeError as e:
    print(e)
