import torch
import torch.nn as nn

torch.manual_seed(12)
X, y = torch.randn(8, 3), torch.randn(8, 1)

def grads(batch, divide):
    torch.manual_seed(0)
    net = nn.Linear(3, 1)
    parts = X.split(batch)
    for xb, yb in zip(parts, y.split(batch)):
        loss = nn.functional.mse_loss(net(xb), yb)
        (loss / len(parts) if divide else loss).backward()
    return net.weight.grad

print(grads(8, True))
print(grads(2, True))
print(grads(2, False))

net = nn.Linear(3, 1)
opt = torch.optim.SGD([
    {"params": net.weight, "lr": 0.1},
    {"params": net.bias},
], lr=0.01, momentum=0.9, nesterov=True)
for g in opt.param_groups:
    print({k: v for k, v in g.items() if k in ("lr", "momentum", "nesterov")}, len(g["params"]))
warm = torch.optim.lr_scheduler.LambdaLR(opt, lr_lambda=lambda e: min(1.0, (e + 1) / 4))
for e in range(5):
    opt.step()
    print(e, [round(v, 4) for v in warm.get_last_lr()])
    warm.step()
net2 = nn.Linear(1, 1)
for make in (
    lambda o: torch.optim.lr_scheduler.MultiStepLR(o, [2, 4], 0.1),
    lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.5),
    lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max=4, eta_min=0.01),
    lambda o: torch.optim.lr_scheduler.LinearLR(o, 0.25, 1.0, total_iters=3),
    lambda o: torch.optim.lr_scheduler.CyclicLR(o, 0.1, 1.0, step_size_up=2),
    lambda o: torch.optim.lr_scheduler.OneCycleLR(o, 1.0, total_steps=6),
    lambda o: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(o, 3),
):
    o = torch.optim.SGD(net2.parameters(), lr=1.0, momentum=0.5)
    s = make(o)
    lrs = []
    for _ in range(5):
        lrs.append(f"{o.param_groups[0]['lr']:.4g}")
        o.step()
        s.step()
    print(type(s).__name__, lrs)
o = torch.optim.Adam(net2.parameters(), lr=1.0)
plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(o, patience=1, factor=0.3)
for v in (3.0, 2.0, 2.0, 2.1, 2.2):
    plateau.step(v)
    print(o.param_groups[0]["lr"], end=" ")
print()
ema = torch.zeros(2)
for i in range(3):
    ema.lerp_(torch.tensor([1.0, 2.0]) * i, 0.1)
print(ema, torch.lerp(torch.tensor(0.0), torch.tensor(10.0), 0.3))
print(o.state_dict()["param_groups"][0]["betas"], o.defaults["eps"])
