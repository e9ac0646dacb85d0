import torch
from torch.optim import lr_scheduler as S

def trace(make, n=8):
    opt = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    s = make(opt)
    out = []
    for _ in range(n):
        out.append(round(opt.param_groups[0]["lr"], 4))
        opt.step()
        s.step()
    return out

print(trace(lambda o: S.StepLR(o, 3, gamma=0.1)))
print(trace(lambda o: S.MultiStepLR(o, [2, 5], gamma=0.5)))
print(trace(lambda o: S.ExponentialLR(o, 0.8)))
print(trace(lambda o: S.CosineAnnealingLR(o, T_max=6)))
print(trace(lambda o: S.LambdaLR(o, lambda e: min(1.0, (e + 1) / 4))))
print(trace(lambda o: S.LinearLR(o, 0.25, total_iters=4)))
print(trace(lambda o: S.CosineAnnealingWarmRestarts(o, 3)))
print(trace(lambda o: S.PolynomialLR(o, 5, power=2)))
print(trace(lambda o: S.ConstantLR(o, 0.5, 3)))
print(trace(lambda o: S.OneCycleLR(o, max_lr=1.0, total_steps=10)))
print(trace(lambda o: S.CyclicLR(o, 0.1, 1.0, step_size_up=2)))
print(trace(lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.9)], milestones=[2])))

opt = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
plateau = S.ReduceLROnPlateau(opt, factor=0.5, patience=1)
for v in [1.0, 0.9, 0.95, 0.93, 0.92, 0.91, 0.8]:
    plateau.step(v)
    print(v, opt.param_groups[0]["lr"], plateau.num_bad_epochs)

def noam(step, d=64, warmup=4):
    return d ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)
print([f"{noam(s):.5f}" for s in range(1, 9)])
print(S.StepLR(opt, 2).state_dict()["step_size"])
