import io
import os
import tempfile
import copy
import torch
import torch.nn as nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.01)
x, y = torch.randn(8, 2), torch.randn(8, 1)
for _ in range(3):
    opt.zero_grad()
    loss = ((net(x) - y) ** 2).mean()
    loss.backward()
    opt.step()
buf = io.BytesIO()
torch.save({"model": net.state_dict(), "opt": opt.state_dict(), "epoch": 3, "loss": loss.item()}, buf)
buf.seek(0)
ck = torch.load(buf)
print(list(ck), ck["epoch"], round(ck["loss"], 4), list(ck["model"]))
other = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
print(other.load_state_dict(ck["model"]), torch.equal(net(x), other(x)))
opt2 = torch.optim.Adam(other.parameters(), lr=0.5)
opt2.load_state_dict(ck["opt"])
print(opt2.param_groups[0]["lr"], len(opt2.state))
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "net.pt")
    torch.save(net.state_dict(), path)
    print(os.listdir(d))
    third = copy.deepcopy(net)
    nn.init.zeros_(third[0].weight)
    third.load_state_dict(torch.load(path, weights_only=True))
    print(torch.equal(third[0].weight, net[0].weight))
    t = torch.arange(4)
    torch.save(t, os.path.join(d, "t.pt"))
    print(torch.load(os.path.join(d, "t.pt")))
    try:
        torch.load(os.path.join(d, "missing.pt"))
    except FileNotFoundError as e:
        print("FileNotFoundError")
bad = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
try:
    bad.load_state_dict(net.state_dict())
except RuntimeError as e:
    print(str(e).split("\n")[0])
    print(str(e).split("\n")[1].strip())
small = {k: v for k, v in net.state_dict().items() if "0." in k}
r = bad.load_state_dict({k: v for k, v in bad.state_dict().items() if "2." in k}, strict=False)
print(r.missing_keys, r.unexpected_keys)
before = net.state_dict()["0.weight"].clone()
snap = copy.deepcopy(net.state_dict())
with torch.no_grad():
    net[0].weight += 1.0
print(torch.equal(net.state_dict()["0.weight"], before + 1), torch.equal(snap["0.weight"], before))
