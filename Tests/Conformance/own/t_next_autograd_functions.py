import torch
from torch.autograd import Function, grad, functional

class Clip(Function):
    @staticmethod
    def forward(ctx, x, limit):
        ctx.save_for_backward(x)
        ctx.limit = limit
        return x.clamp(-limit, limit)

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        print("needs", ctx.needs_input_grad)
        return g * (x.abs() <= ctx.limit), None

x = torch.tensor([0.5, -3.0, 2.0], requires_grad=True)
y = Clip.apply(x, 1.0)
print(y, y.grad_fn.__class__.__name__ if False else y.requires_grad)
y.sum().backward()
print(x.grad)
f = lambda v: (v ** 3).sum()
(g1,) = grad(f(x), x, create_graph=True)
(g2,) = grad(g1.sum(), x)
print(g1, g2)
print(functional.jacobian(lambda v: v ** 2, torch.tensor([1.0, 2.0])), functional.hessian(f, torch.tensor([1.0, 2.0])))
print(functional.jvp(lambda v: v * 2, torch.ones(2), torch.tensor([1.0, 0.0])), functional.vjp(lambda v: v.sum(), torch.ones(2)))
print(torch.func.grad(f)(torch.tensor([1.0, 2.0])), torch.func.vmap(torch.dot)(torch.ones(2, 3), torch.ones(2, 3)), torch.func.jacrev(torch.sin)(torch.zeros(2)))
print(torch.autograd.gradcheck(lambda v: (v ** 2).sum(), torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)))
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
for name, e in {"mul": a * b, "div": a / b, "pow": a ** b, "max": torch.max(a, b), "atan2": torch.atan2(a, b), "log": (a * b).log(), "abs": (a - b).abs(), "floor": (a / b).floor() + a, "mod": b % a, "where": torch.where(a > b, a, b)}.items():
    print(name, e.detach(), [None if v is None else round(v.item(), 4) for v in grad(e, (a, b), allow_unused=True)])
with torch.no_grad():
    c = a * 2
    with torch.enable_grad():
        d = a * 2
print(c.requires_grad, d.requires_grad, torch.is_grad_enabled(), a.detach().requires_grad_().is_leaf)
@torch.no_grad()
def infer(v): return v * 2
print(infer(a), torch.set_grad_enabled(False).__class__.__name__, (a * 2).requires_grad, torch.set_grad_enabled(True) and None)
z = torch.zeros(3, requires_grad=True)
z.norm().backward(); print(z.grad); z.grad = None
z.abs().sum().backward(); print(z.grad); z.grad = None
z.relu().sum().backward(); print(z.grad); z.grad = None
z.max().backward(); print(z.grad); z.grad = None
z.std().backward(); print(z.grad); z.grad = None
z.prod().backward(); print(z.grad); z.grad = None
z.sqrt().sum().backward(); print(z.grad); z.grad = None
(z ** 0).sum().backward(); print(z.grad); z.grad = None
z.median().backward(); print(z.grad); z.grad = None
z.sort().values[0].backward(); print(z.grad); z.grad = None
z.clamp(0, 1).sum().backward(); print(z.grad)
print((a * b).backward(retain_graph=True), a.grad, (a * b).grad_fn.next_functions[0][0].__class__.__name__, (a * b).grad_fn.name())
