import torch
import torch.nn as nn

torch.manual_seed(4)
model = nn.Linear(2, 1)
x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
y = torch.tensor([[1.0], [2.0]])
opt = torch.optim.SGD(model.parameters(), lr=0.01)

total = 0
good = 0.0
for _ in range(3):
    loss = nn.functional.mse_loss(model(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    total += loss                  # keeps every graph alive
    good += loss.item()
print(total.requires_grad, type(good).__name__, abs(total.item() - good) < 1e-5)

try:
    total.numpy()
except RuntimeError as e:
    print(type(e).__name__)
print(total.detach().numpy().shape, float(total) == total.item())

# detaching in the middle silently stops the training of the first layer
a, b = nn.Linear(2, 3), nn.Linear(3, 1)
h = torch.tanh(a(x)).detach()
b(h).sum().backward()
print(a.weight.grad, b.weight.grad.shape)

# so does an optimizer that was given the wrong parameters
before = a.weight.clone()
wrong = torch.optim.Adam(b.parameters(), lr=0.1)
loss = b(torch.tanh(a(x))).pow(2).mean()
loss.backward()
wrong.step()
print(torch.equal(before, a.weight), a.weight.grad is not None)
try:
    torch.optim.SGD([], lr=0.1)
except ValueError as e:
    print(e)
z = torch.ones(2)
try:
    z.sum().backward()
except RuntimeError as e:
    print(str(e)[:45])
