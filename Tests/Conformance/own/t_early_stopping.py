import copy
import torch
import torch.nn as nn
torch.manual_seed(10)
x = torch.linspace(-2, 2, 60).unsqueeze(1)
y = x ** 3 - x + 0.5 * torch.randn_like(x)
perm = torch.randperm(60)
tr, va = perm[:40], perm[40:]
net = nn.Sequential(nn.Linear(1, 24), nn.Tanh(), nn.Linear(24, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.02)
best, wait, state = float("inf"), 0, None
for epoch in range(200):
    net.train()
    loss = nn.functional.mse_loss(net(x[tr]), y[tr])
    opt.zero_grad(); loss.backward(); opt.step()
    net.eval()
    with torch.no_grad():
        v = nn.functional.mse_loss(net(x[va]), y[va]).item()
    if v < best - 1e-3:
        best, wait, state = v, 0, copy.deepcopy(net.state_dict())
    else:
        wait += 1
        if wait >= 10:
            break
net.load_state_dict(state)
with torch.inference_mode():
    p = net(x[va])
    ss = ((y[va] - p) ** 2).sum() / ((y[va] - y[va].mean()) ** 2).sum()
print(f"best {best:.3f} r2 {1 - ss.item():.3f} stopped {epoch < 199}")
