import torch

x = torch.linspace(-1, 1, 5, requires_grad=True)
for fn in (torch.exp, torch.tanh, torch.abs, torch.relu, lambda v: v.clamp(-0.5, 0.5), lambda v: v ** 3, torch.sigmoid, lambda v: torch.where(v > 0, v * 2, v / 2), lambda v: v.cumsum(0), lambda v: v.sort(descending=True)[0] * torch.arange(5), lambda v: v.softmax(0)[0], lambda v: v.max() * 3, lambda v: (v - v.mean()) / v.std(), lambda v: v[[0, 0, 1]], lambda v: v.view(1, 5).expand(3, 5), lambda v: torch.stack([v, v * 2]).prod(0), lambda v: v.norm(), lambda v: torch.logsumexp(v, 0), lambda v: v.sign() * v, lambda v: v.var()):
    g, = torch.autograd.grad(fn(x).sum(), x)
    print(g)
A = torch.tensor([[2.0, 1.0], [1.0, 3.0]], requires_grad=True)
b = torch.tensor([1.0, 2.0], requires_grad=True)
torch.linalg.solve(A, b).sum().backward()
print(A.grad, b.grad)
A.grad = None
torch.logdet(A).backward()
print(A.grad)
w = torch.zeros(3, requires_grad=True)
opt = torch.optim.SGD([w], lr=1.0)
for k in range(3):
    loss = (w[k] - k) ** 2
    opt.zero_grad(); loss.backward(); opt.step()
    print(w.tolist(), w.grad.tolist())
def newton(f, x, n=5):
    x = torch.tensor(x, requires_grad=True)
    for _ in range(n):
        y = f(x)
        g, = torch.autograd.grad(y, x, create_graph=True)
        h, = torch.autograd.grad(g, x)
        x = (x - g / h).detach().requires_grad_()
    return x.item()
print(newton(lambda v: v ** 4 - 3 * v ** 2 + v, 1.5))
p = torch.tensor([0.2, 0.3], requires_grad=True)
q = p.detach().clone().requires_grad_()
(p.sum() * q.prod()).backward()
print(p.grad, q.grad, p.grad is q.grad)
m = torch.ones(2, 2, requires_grad=True)
out = (m * torch.tensor([[1.0, 2.0], [3.0, 4.0]])).sum(1)
out.backward(gradient=torch.tensor([1.0, -1.0]), retain_graph=True)
print(m.grad)
out[0].backward()
print(m.grad)
print(m.requires_grad, m.grad_fn, out.grad_fn is not None, m.is_leaf, out.is_leaf, (m > 0).requires_grad)
try:
    torch.ones(2).sum().backward()
except RuntimeError as e:
    print(e)
try:
    m.sum().backward(); torch.autograd.grad(m.sum(), torch.ones(2, 2, requires_grad=True))
except RuntimeError as e:
    print(e)
u = torch.ones(3, requires_grad=True)
v = u * 1
v[1] = 5
v.sum().backward()
print(u.grad)
with torch.no_grad():
    u[0] = 7
    u.add_(1)
print(u)
