import math
import torch
from torch import nn, optim
from torch.optim import lr_scheduler as S

def quad(opt_fn, steps=5, **kw):
    w = nn.Parameter(torch.tensor([3.0, -2.0]))
    opt = opt_fn([w], **kw)
    for _ in range(steps):
        opt.zero_grad()
        loss = (w ** 2 * torch.tensor([1.0, 5.0])).sum()
        loss.backward()
        opt.step()
    return w.data
for fn, kw in [(optim.SGD, dict(lr=0.05)), (optim.SGD, dict(lr=0.05, momentum=0.9)), (optim.SGD, dict(lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.1)), (optim.Adam, dict(lr=0.1)), (optim.AdamW, dict(lr=0.1)), (optim.RMSprop, dict(lr=0.1)), (optim.Adagrad, dict(lr=0.5)), (optim.Adadelta, dict()), (optim.Adamax, dict(lr=0.1)), (optim.NAdam, dict(lr=0.1)), (optim.RAdam, dict(lr=0.1)), (optim.Rprop, dict(lr=0.1)), (optim.ASGD, dict(lr=0.05))]:
    print(f"{fn.__name__:9s}", quad(fn, **kw))
def curve(make, n=8):
    opt = optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.1)
    s = make(opt)
    out = []
    for _ in range(n):
        out.append(round(opt.param_groups[0]["lr"], 5))
        opt.step(); s.step()
    return out
print(curve(lambda o: S.StepLR(o, 3, 0.5)))
print(curve(lambda o: S.MultiStepLR(o, [2, 5], 0.1)))
print(curve(lambda o: S.ExponentialLR(o, 0.9)))
print(curve(lambda o: S.CosineAnnealingLR(o, T_max=6, eta_min=0.01)))
print(curve(lambda o: S.LambdaLR(o, lambda e: 1 / (1 + e))))
print(curve(lambda o: S.LinearLR(o, 0.1, total_iters=4)))
print(curve(lambda o: S.OneCycleLR(o, max_lr=0.5, total_steps=10)))
print(curve(lambda o: S.CyclicLR(o, 0.01, 0.1, step_size_up=3)))
print(curve(lambda o: S.CosineAnnealingWarmRestarts(o, 3)))
print(curve(lambda o: S.PolynomialLR(o, 5, power=2)))
print(curve(lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.5)], milestones=[3])))
opt = optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.1)
p = S.ReduceLROnPlateau(opt, factor=0.5, patience=1)
for l in [1.0, 0.9, 0.95, 0.94, 0.93, 0.5]:
    p.step(l)
    print(opt.param_groups[0]["lr"], p.num_bad_epochs, end=" | ")
print()
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
opt = optim.Adam([{"params": net[0].parameters(), "lr": 1e-3}, {"params": net[2].parameters()}], lr=1e-2, betas=(0.9, 0.99))
print(opt)
print([len(g["params"]) for g in opt.param_groups], opt.state_dict()["param_groups"][1]["lr"])
net(torch.ones(1, 2)).sum().backward(); opt.step()
print(opt.state_dict()["state"][0]["step"], sorted(opt.state_dict()["state"][0]), opt.state[net[2].bias]["exp_avg"])
print(nn.utils.clip_grad_norm_(net.parameters(), 0.1) > 0, nn.utils.parameters_to_vector(net.parameters()).shape)
def closure():
    opt2.zero_grad(); l = (w - 3).pow(2).sum(); l.backward(); return l
w = nn.Parameter(torch.zeros(2)); opt2 = optim.LBFGS([w], lr=1, max_iter=5)
print(opt2.step(closure), w.data)
for bad in [lambda: optim.SGD([w], lr=-1), lambda: optim.SGD([], lr=0.1), lambda: optim.SGD([w], lr=0.1, nesterov=True), lambda: optim.Adam([w], betas=(1.5, 0.9)), lambda: optim.SGD(w, lr=0.1), lambda: optim.SGD([torch.ones(1) * w], lr=0.1), lambda: S.StepLR(None, 1)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
