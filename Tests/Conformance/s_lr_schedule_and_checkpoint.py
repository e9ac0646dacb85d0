import io
import torch
import torch.nn as nn
from torch.optim.lr_scheduler import StepLR, ExponentialLR

torch.manual_seed(21)
model = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
opt = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.9)
sched = StepLR(opt, step_size=5, gamma=0.5)
X = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
y = torch.tensor([[0.], [1.], [1.], [0.]])

buffer = io.BytesIO()
for epoch in range(15):
    loss = nn.functional.mse_loss(model(X), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
    if epoch == 9:
        torch.save({"epoch": epoch, "model": model.state_dict(), "opt": opt.state_dict()}, buffer)
    if epoch % 5 == 4:
        print(epoch, sched.get_last_lr(), f"{loss.item():.4f}")

buffer.seek(0)
ck = torch.load(buffer)
print(ck["epoch"], list(ck["model"].keys()))
model.load_state_dict(ck["model"])
print(f"{nn.functional.mse_loss(model(X), y).item():.4f}")
print(ck["opt"]["param_groups"][0]["lr"], ck["opt"]["param_groups"][0]["momentum"])
print(model.load_state_dict(ck["model"]))
try:
    nn.Sequential(nn.Linear(2, 3)).load_state_dict(ck["model"])
except RuntimeError as e:
    print(e)
print(ExponentialLR(opt, 0.9).get_last_lr())
