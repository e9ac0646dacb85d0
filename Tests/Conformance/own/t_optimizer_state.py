import torch
import torch.nn as nn
torch.manual_seed(0)
m = nn.Linear(2, 1)
opt = torch.optim.Adam([{"params": [m.weight]}, {"params": [m.bias], "lr": 0.1}], lr=0.01)
print(len(opt.param_groups), [g["lr"] for g in opt.param_groups], opt.param_groups[0].keys())
print(opt)
m(torch.ones(1, 2)).sum().backward()
opt.step()
sd = opt.state_dict()
print(sd["state"].keys(), sd["state"][0]["step"], sd["state"][0]["exp_avg"], sd["param_groups"][1]["params"])
for g in opt.param_groups:
    g["lr"] *= 0.5
print([g["lr"] for g in opt.param_groups], opt.defaults["lr"])
other = torch.optim.Adam([{"params": [m.weight]}, {"params": [m.bias]}])
other.load_state_dict(sd)
print(other.param_groups[1]["lr"])
for bad in [lambda: torch.optim.SGD([], lr=0.1), lambda: torch.optim.SGD(m.parameters(), lr=-1.0), lambda: torch.optim.Adam(m.weight)]:
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def closure():
    opt.zero_grad()
    loss = m(torch.ones(1, 2)).pow(2).sum()
    loss.backward()
    return loss
print(opt.step(closure), m.weight.grad, torch.optim.SGD([m.weight], lr=0.1, momentum=0.9))
