import copy
import torch
import torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader, random_split
from collections import OrderedDict

torch.manual_seed(8)
backbone = nn.Sequential(OrderedDict([("fc", nn.Linear(4, 8)), ("act", nn.ReLU()), ("norm", nn.LayerNorm(8))]))
head = nn.Linear(8, 3)
model = nn.Sequential(OrderedDict(backbone=backbone, head=head))
print(model)
for p in model.backbone.parameters():
    p.requires_grad_(False)
trainable = [n for n, p in model.named_parameters() if p.requires_grad]
print(trainable)
before = copy.deepcopy(model.state_dict())
x = torch.randn(48, 4)
y = (x[:, 0] > 0).long() + (x[:, 1] > 0).long()
train, val = random_split(TensorDataset(x, y), [36, 12], generator=torch.Generator().manual_seed(0))
loader = DataLoader(train, batch_size=12, shuffle=True, generator=torch.Generator().manual_seed(1))
opt = torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters()), lr=0.05)
best, best_state, patience = float("inf"), None, 0
vx, vy = val[:]
for epoch in range(20):
    model.train()
    for xb, yb in loader:
        loss = nn.functional.cross_entropy(model(xb), yb)
        opt.zero_grad(); loss.backward(); opt.step()
    model.eval()
    with torch.no_grad():
        v = nn.functional.cross_entropy(model(vx), vy).item()
    if v < best - 1e-3:
        best, best_state, patience = v, copy.deepcopy(model.state_dict()), 0
    else:
        patience += 1
        if patience == 3:
            print("stop at", epoch)
            break
model.load_state_dict(best_state)
print(f"best {best:.4f}", (model(vx).argmax(1) == vy).float().mean().item())
for k, v in model.state_dict().items():
    print(k, torch.equal(v, before[k]))
model.backbone.fc.weight.requires_grad = True
opt.add_param_group({"params": [model.backbone.fc.weight], "lr": 1e-4})
print(len(opt.param_groups), opt.param_groups[1]["lr"])
new = nn.Linear(8, 5)
model.head = new
try:
    model.load_state_dict(best_state)
except RuntimeError as e:
    print(e)
print(model.load_state_dict({k: v for k, v in best_state.items() if "head" not in k}, strict=False))
