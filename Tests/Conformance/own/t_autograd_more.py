import torch
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x * 2
z = (y ** 2).sum()
z.backward()
print(x.grad, y.requires_grad, y.is_leaf, z.grad_fn is not None)
x.grad = None
print(x.grad)
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
f = a * b + torch.sin(a) - torch.log(b) / torch.exp(a)
print(torch.autograd.grad(f, [a, b]))
with torch.no_grad():
    a += 1
print(a)
try:
    a += 1
except RuntimeError as e:
    print(e)
try:
    torch.tensor([1, 2], requires_grad=True)
except RuntimeError as e:
    print(e)
try:
    (x * 2).backward()
except RuntimeError as e:
    print(e)
loss = (x * x).sum()
loss.backward(retain_graph=True)
loss.backward()
print(x.grad)
h = x * 3
h.retain_grad()
h.sum().backward()
print(h.grad)
@torch.no_grad()
def predict(v):
    return v * 2
print(predict(x).requires_grad, torch.is_grad_enabled())
w = torch.zeros(3)
w.requires_grad_()
print(w, w.detach(), w.data)
print((x.mean() * 2), x.max(), x.std(), x[0], x.view(3, 1), x.exp())
s = torch.tensor([1.0, 2.0], requires_grad=True)
c = s.clone()
c[0] = 5.0
c.sum().backward()
print(s.grad, c)
