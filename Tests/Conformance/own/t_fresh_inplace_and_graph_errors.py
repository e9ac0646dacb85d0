import torch

x = torch.ones(3, requires_grad=True)
try:
    x += 1
except RuntimeError as e:
    print(e)
try:
    x[0] = 5
except RuntimeError as e:
    print(e)
y = x.exp()
y.add_(1)
try:
    y.sum().backward()
except RuntimeError as e:
    print(str(e)[:90])
try:
    (x * 2).backward()
except RuntimeError as e:
    print(e)
try:
    torch.ones(2).sum().backward()
except RuntimeError as e:
    print(e)
try:
    x.numpy()
except RuntimeError as e:
    print(e)
try:
    torch.tensor([1, 2], requires_grad=True)
except RuntimeError as e:
    print(e)
z = (x * x).sum()
z.backward(retain_graph=True)
z.backward()
print(x.grad)
x.grad.zero_()
with torch.no_grad():
    x -= 0.1
print(x, x.grad)
x.data.mul_(2)
print(x.requires_grad, x._version >= 0)
d = x.detach()
d[0] = 100.0
print(x)
c = x.clone()
c[1] = -1
print(x[1].item(), c.requires_grad)
if x.sum() > 0:
    print("positive")
try:
    if x > 0:
        pass
except RuntimeError as e:
    print(e)
try:
    x.item()
except RuntimeError as e:
    print(e)
with torch.set_grad_enabled(False):
    print((x * 2).requires_grad, torch.is_grad_enabled())
a = torch.zeros(2, requires_grad=True)
b = a.view(2, 1)
print(b.is_leaf, a.is_leaf, torch.zeros(1).is_leaf)
try:
    (x * 2).requires_grad_(False)
except RuntimeError as e:
    print(e)
g, = torch.autograd.grad((x ** 2).sum(), x)
print(g, x.grad)
print(torch.autograd.grad(x.sum(), [x, a], allow_unused=True))
try:
    torch.autograd.grad(x.sum(), a)
except RuntimeError as e:
    print(str(e)[:75])
