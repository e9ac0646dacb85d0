import io, os, copy, tempfile
import torch
import torch.nn as nn

torch.manual_seed(403)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.1)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=2, gamma=0.5)
x, y = torch.randn(8, 2), torch.randn(8, 1)

def train(steps):
    out = []
    for _ in range(steps):
        loss = nn.functional.l1_loss(net(x), y)
        opt.zero_grad(); loss.backward(); opt.step(); sched.step()
        out.append(round(loss.item(), 4))
    return out

print(train(3), sched.get_last_lr(), sched.last_epoch)
buf = io.BytesIO()
torch.save({"model": net.state_dict(), "opt": opt.state_dict(), "sched": sched.state_dict(), "step": 3}, buf)
expected = train(3)
buf.seek(0)
ckpt = torch.load(buf, weights_only=True)
print(sorted(ckpt), ckpt["step"], list(ckpt["model"]))
print(ckpt["opt"]["param_groups"])
print(list(ckpt["opt"]["state"][0]), ckpt["opt"]["state"][0]["step"])
net.load_state_dict(ckpt["model"]); opt.load_state_dict(ckpt["opt"]); sched.load_state_dict(ckpt["sched"])
print(train(3) == expected, expected)
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "w.pt")
    torch.save(net[0].weight, path)
    w = torch.load(path)
    print(type(w).__name__, torch.equal(w, net[0].weight), os.path.exists(path))
best = copy.deepcopy(net.state_dict())
print(net.load_state_dict(best), best["2.bias"].shape)
twin = copy.deepcopy(net)
with torch.no_grad():
    twin[0].weight.zero_()
print(net[0].weight.abs().sum() > 0, sum(p.sum() for p in twin[0].parameters()).item() == twin[0].bias.sum().item())
try:
    net.load_state_dict({"0.weight": torch.zeros(3, 3), "9.bias": torch.zeros(1)})
except RuntimeError as e:
    print(e)
try:
    torch.load("missing.pt")
except FileNotFoundError as e:
    print(e)
print(sched.state_dict())
