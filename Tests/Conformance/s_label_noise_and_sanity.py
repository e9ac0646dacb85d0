import torch
from torch import nn

torch.manual_seed(31)
X = torch.randn(40, 5)
y = (X[:, 0] + X[:, 1] > 0).long()
noisy = y.clone()
flip = torch.randperm(40)[:8]
noisy[flip] = 1 - noisy[flip]
print((noisy != y).sum().item(), flip.tolist())

def fit(X, y, steps, wd=0.0):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(5, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(net.parameters(), lr=0.02, weight_decay=wd)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(net(X), y)
        opt.zero_grad(); loss.backward(); opt.step()
    return net, loss.item()

net, first = fit(X, noisy, 1)
print(f"first loss {first:.4f}, log 2 = {torch.log(torch.tensor(2.0)):.4f}")
for steps in (10, 60):
    net, loss = fit(X, noisy, steps)
    pred = net(X).argmax(1)
    print(steps, f"loss {loss:.2f}", f"noisy {(pred == noisy).float().mean():.3f} clean {(pred == y).float().mean():.3f}")
net, loss = fit(X[:4], noisy[:4], 100)
print("can overfit one batch:", loss < 0.05)
shuffled = y[torch.randperm(40)]
net, loss = fit(X, shuffled, 10)
print("labels shuffled:", f"{(net(X).argmax(1) == shuffled).float().mean():.3f}")
const = nn.Linear(5, 2)
nn.init.zeros_(const.weight); nn.init.zeros_(const.bias)
print(nn.functional.cross_entropy(const(X), y).item(), const(X).std().item())
w = torch.tensor([(y == k).sum() for k in range(2)])
print(w, 1 / w.float() * 40 / 2)
