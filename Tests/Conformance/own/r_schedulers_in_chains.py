import torch
from torch import nn, optim
from torch.optim import lr_scheduler as S

def trace(make, n=8):
    p = nn.Parameter(torch.zeros(1))
    opt = optim.SGD([p], lr=1.0)
    sched = make(opt)
    out = []
    for _ in range(n):
        out.append(round(opt.param_groups[0]["lr"], 5))
        opt.step()
        sched.step()
    return out

print("step", trace(lambda o: S.StepLR(o, 3, gamma=0.5)))
print("multi", trace(lambda o: S.MultiStepLR(o, [2, 5], gamma=0.1)))
print("exp", trace(lambda o: S.ExponentialLR(o, 0.9)))
print("cos", trace(lambda o: S.CosineAnnealingLR(o, T_max=6, eta_min=0.1)))
print("warm", trace(lambda o: S.LinearLR(o, start_factor=0.25, total_iters=4)))
print("poly", trace(lambda o: S.PolynomialLR(o, total_iters=5, power=2.0)))
print("lam", trace(lambda o: S.LambdaLR(o, lambda e: 1 / (1 + e))))
print("restart", trace(lambda o: S.CosineAnnealingWarmRestarts(o, T_0=3, T_mult=2)))
print("one", trace(lambda o: S.OneCycleLR(o, max_lr=2.0, total_steps=10)))
print("cyc", trace(lambda o: S.CyclicLR(o, 0.1, 1.0, step_size_up=3)))
print("seq", trace(lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, total_iters=2), S.ExponentialLR(o, 0.5)], milestones=[3])))
print("chain", trace(lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.5, total_iters=3), S.ExponentialLR(o, 0.9)])))
p = nn.Parameter(torch.zeros(1))
opt = optim.SGD([p], lr=0.1)
plateau = S.ReduceLROnPlateau(opt, mode="min", factor=0.5, patience=1)
for loss in [1.0, 0.9, 0.9, 0.9, 0.9, 0.8, 0.85, 0.86]:
    plateau.step(loss)
    print(loss, opt.param_groups[0]["lr"], plateau.num_bad_epochs, end=" | ")
print()
print(plateau.get_last_lr(), plateau.best)
s = S.StepLR(opt, 2)
print(s.get_last_lr(), s.last_epoch, sorted(s.state_dict())[:4])
