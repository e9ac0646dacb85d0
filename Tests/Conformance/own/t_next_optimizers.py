import torch

def run(name, **kw):
    w = torch.tensor([1.0, -2.0], requires_grad=True)
    opt = getattr(torch.optim, name)([w], **kw)
    for _ in range(5):
        opt.zero_grad()
        (w ** 2 * torch.tensor([1.0, 10.0])).sum().backward()
        opt.step()
    return w.detach()

print("SGD      ", run("SGD", lr=0.01))
print("momentum ", run("SGD", lr=0.01, momentum=0.9))
print("nesterov ", run("SGD", lr=0.01, momentum=0.9, nesterov=True))
print("dampened ", run("SGD", lr=0.01, momentum=0.9, dampening=0.5, weight_decay=0.1))
print("Adam     ", run("Adam", lr=0.1))
print("amsgrad  ", run("Adam", lr=0.1, amsgrad=True, weight_decay=0.1))
print("AdamW    ", run("AdamW", lr=0.1, weight_decay=0.1))
print("RMSprop  ", run("RMSprop", lr=0.1, centered=True, momentum=0.5))
print("Adagrad  ", run("Adagrad", lr=0.5, lr_decay=0.1))
print("Adadelta ", run("Adadelta", lr=1.0))
print("Adamax   ", run("Adamax", lr=0.1))
print("NAdam    ", run("NAdam", lr=0.1))
print("RAdam    ", run("RAdam", lr=0.1))
print("Rprop    ", run("Rprop", lr=0.1))
print("ASGD     ", run("ASGD", lr=0.01))
w = torch.nn.Parameter(torch.ones(1))
for make in (lambda: torch.optim.SGD([w], lr=0.1, nesterov=True), lambda: torch.optim.Adam([w], betas=(1.0, 0.9)), lambda: torch.optim.RMSprop([w], lr=-1), lambda: torch.optim.SGD(w, lr=1), lambda: torch.optim.SGD([w], momentum=-1), lambda: torch.optim.SGD([{"params": [w]}, {"params": [w]}], lr=1), lambda: torch.optim.Adam([w], eps=-1)):
    try:
        print(make())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
opt = torch.optim.SGD([{"params": [w], "lr": 0.5}, {"params": [torch.nn.Parameter(torch.zeros(2))]}], lr=0.1, momentum=0.9)
print(opt, [g["lr"] for g in opt.param_groups], opt.defaults["momentum"])
S = torch.optim.lr_scheduler
for make in (lambda o: S.StepLR(o, 2), lambda o: S.MultiStepLR(o, [1, 3], gamma=0.5), lambda o: S.ExponentialLR(o, 0.9), lambda o: S.CosineAnnealingLR(o, 4), lambda o: S.LinearLR(o, 0.1, total_iters=3), lambda o: S.LambdaLR(o, lambda e: 1 / (e + 1)), lambda o: S.OneCycleLR(o, 1.0, total_steps=6), lambda o: S.CyclicLR(o, 0.1, 1.0, step_size_up=2), lambda o: S.PolynomialLR(o, 4), lambda o: S.CosineAnnealingWarmRestarts(o, 2), lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.5)], [2])):
    o = torch.optim.SGD([w], lr=1.0, momentum=0.9)
    s = make(o)
    lrs = []
    for _ in range(5):
        lrs.append(round(o.param_groups[0]["lr"], 4))
        o.step(); s.step()
    print(type(s).__name__, lrs)
p = S.ReduceLROnPlateau(o, patience=1, factor=0.1)
for v in (1.0, 0.9, 0.9, 0.9, 0.9):
    p.step(v)
    print(p.get_last_lr(), p.num_bad_epochs, end=" ")
print()
