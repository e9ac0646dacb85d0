import torch
from torch.optim.lr_scheduler import StepLR, MultiStepLR, ExponentialLR, CosineAnnealingLR, LambdaLR, LinearLR, OneCycleLR, ReduceLROnPlateau, CosineAnnealingWarmRestarts, SequentialLR, ConstantLR, PolynomialLR

def run(make, n=8):
    w = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([w], lr=0.1)
    s = make(opt)
    path = []
    for k in range(n):
        path.append(opt.param_groups[0]["lr"])
        opt.step()
        s.step()
    return " ".join(f"{v:.5f}" for v in path), s.get_last_lr()

print(run(lambda o: StepLR(o, step_size=3, gamma=0.5)))
print(run(lambda o: MultiStepLR(o, milestones=[2, 5], gamma=0.1)))
print(run(lambda o: ExponentialLR(o, gamma=0.9)))
print(run(lambda o: CosineAnnealingLR(o, T_max=6)))
print(run(lambda o: LambdaLR(o, lambda e: 1 / (1 + e))))
print(run(lambda o: LinearLR(o, start_factor=0.1, total_iters=4)))
print(run(lambda o: ConstantLR(o, factor=0.5, total_iters=3)))
print(run(lambda o: PolynomialLR(o, total_iters=5, power=2.0)))
print(run(lambda o: CosineAnnealingWarmRestarts(o, T_0=3, T_mult=2)))
print(run(lambda o: OneCycleLR(o, max_lr=1.0, total_steps=10, cycle_momentum=False)))
print(run(lambda o: SequentialLR(o, [LinearLR(o, 0.1, total_iters=3), ExponentialLR(o, 0.5)], milestones=[3])))
w = torch.zeros(1, requires_grad=True)
opt = torch.optim.Adam([w], lr=0.01)
plateau = ReduceLROnPlateau(opt, factor=0.5, patience=1)
for loss in [1.0, 0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8]:
    plateau.step(loss)
    print(loss, opt.param_groups[0]["lr"], plateau.num_bad_epochs)
