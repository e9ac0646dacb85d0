import io
import copy
from collections import OrderedDict
import torch
import torch.nn as nn

torch.manual_seed(6)
model = nn.Sequential(OrderedDict([
    ("embed", nn.Embedding(5, 4)),
    ("proj", nn.Linear(4, 2)),
]))
opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
x = torch.tensor([0, 3])
for _ in range(2):
    opt.zero_grad()
    model(x).pow(2).mean().backward()
    opt.step()
buffer = io.BytesIO()
torch.save({"epoch": 2, "model": model.state_dict(), "opt": opt.state_dict()}, buffer)
buffer.seek(0)
ckpt = torch.load(buffer)
print(sorted(ckpt), ckpt["epoch"])
print(type(ckpt["model"]).__name__, [(k, tuple(v.shape)) for k, v in ckpt["model"].items()])
print(ckpt["opt"]["param_groups"])
print(ckpt["opt"]["state"][2]["momentum_buffer"])

fresh = copy.deepcopy(model)
for p in fresh.parameters():
    nn.init.zeros_(p)
print(fresh.load_state_dict(ckpt["model"]))
print(torch.equal(fresh(x), model(x)))

bad = {k: v for k, v in ckpt["model"].items() if k != "proj.bias"}
bad["extra"] = torch.zeros(1)
try:
    fresh.load_state_dict(bad)
except RuntimeError as e:
    print(e)
print(fresh.load_state_dict(bad, strict=False))
wrong = ckpt["model"].copy()
wrong["proj.weight"] = torch.zeros(3, 4)
try:
    fresh.load_state_dict(wrong)
except RuntimeError as e:
    print(e)
sd = model.state_dict()
sd["proj.bias"].zero_()
print(model.proj.bias)
