import torch

def descend(lr, steps=20):
    x = torch.tensor(4.0, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = x ** 2
        loss.backward()
        with torch.no_grad():
            x -= lr * x.grad
        x.grad.zero_()
        path.append(x.item())
    return path

for lr in [0.01, 0.1, 0.5, 0.9, 1.0, 1.1]:
    path = descend(lr)
    if abs(path[-1]) < 1e-3:
        verdict = "converged"
    elif abs(path[-1]) > 4:
        verdict = "diverged"
    elif path[-1] == path[-3]:
        verdict = "bounces"
    else:
        verdict = "still going"
    print(f"lr {lr:<4} after 3: {path[2]:8.4f}  after 20: {path[-1]:9.4f}  {verdict}")

torch.manual_seed(0)
X = torch.tensor([[1.0, 1000.0], [2.0, -1500.0], [3.0, 500.0]])    # badly scaled
y = torch.tensor([1.0, 2.0, 3.0])
w = torch.zeros(2, requires_grad=True)
opt = torch.optim.SGD([w], lr=0.01)
for step in range(30):
    opt.zero_grad()
    loss = ((X @ w - y) ** 2).mean()
    loss.backward()
    opt.step()
print("raw features:", torch.isfinite(w).all().item(), torch.isnan(loss).item())

Z = (X - X.mean(0)) / X.std(0)
w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
opt = torch.optim.SGD([w, b], lr=0.2)
for step in range(60):
    opt.zero_grad()
    loss = ((Z @ w + b - y) ** 2).mean()
    loss.backward()
    opt.step()
print(f"scaled: {loss.item():.3f}", b.detach())
