import torch

def run(name, make, steps=4):
    w = torch.tensor([1.0, -2.0], requires_grad=True)
    opt = make([w])
    for _ in range(steps):
        opt.zero_grad()
        ((w - torch.tensor([3.0, 0.5])) ** 2).sum().backward()
        opt.step()
    print(f"{name:10s}", w.detach())

run("sgd", lambda p: torch.optim.SGD(p, lr=0.1))
run("momentum", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9))
run("nesterov", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True))
run("decay", lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.5))
run("adam", lambda p: torch.optim.Adam(p, lr=0.1))
run("adamw", lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.1))
run("amsgrad", lambda p: torch.optim.Adam(p, lr=0.1, amsgrad=True))
run("rmsprop", lambda p: torch.optim.RMSprop(p, lr=0.1))
run("adagrad", lambda p: torch.optim.Adagrad(p, lr=0.5))
run("adadelta", lambda p: torch.optim.Adadelta(p))
run("nadam", lambda p: torch.optim.NAdam(p, lr=0.1))
run("radam", lambda p: torch.optim.RAdam(p, lr=0.1))
run("adamax", lambda p: torch.optim.Adamax(p, lr=0.1))
run("rprop", lambda p: torch.optim.Rprop(p, lr=0.1))

w = torch.tensor([1.0, -2.0], requires_grad=True)
m, v = torch.zeros(2), torch.zeros(2)
for t in range(1, 5):
    loss = ((w - torch.tensor([3.0, 0.5])) ** 2).sum()
    g, = torch.autograd.grad(loss, w)
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g * g
    with torch.no_grad():
        w -= 0.1 * (m / (1 - 0.9 ** t)) / ((v / (1 - 0.999 ** t)).sqrt() + 1e-8)
print(w)
a, b = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)
opt = torch.optim.SGD([{"params": a.parameters()}, {"params": b.parameters(), "lr": 1e-3}], lr=1e-2)
print(opt)
print(len(opt.param_groups), [g["lr"] for g in opt.param_groups])
opt2 = torch.optim.LBFGS([w], max_iter=5)
def closure():
    opt2.zero_grad()
    l = ((w - 1) ** 4).sum()
    l.backward()
    return l
print(opt2.step(closure), w)
