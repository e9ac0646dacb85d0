import torch
import torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader

torch.manual_seed(0)
X = torch.rand(64, 5, 2)
y = (X[..., 0] * X[..., 1]).sum(1, keepdim=True)

class Summer(nn.Module):
    def __init__(self, hidden=12):
        super().__init__()
        self.rnn = nn.LSTM(2, hidden, batch_first=True)
        self.out = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, 1))

    def forward(self, x):
        _, (h, _) = self.rnn(x)
        return self.out(h[-1])

net = Summer()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, 10)
loader = DataLoader(TensorDataset(X[:48], y[:48]), batch_size=16, shuffle=True)
best, wait = float("inf"), 0
for epoch in range(10):
    net.train()
    for xb, yb in loader:
        opt.zero_grad()
        loss = nn.functional.mse_loss(net(xb), yb)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 0.5)
        opt.step()
    sched.step()
    net.eval()
    with torch.no_grad():
        val = nn.functional.mse_loss(net(X[48:]), y[48:]).item()
    if val < best - 1e-4:
        best, wait = val, 0
    else:
        wait += 1
    print(f"{epoch:02d} train {loss.item():.4f} val {val:.4f} lr {sched.get_last_lr()[0]:.5f} wait {wait}")
ss_res = ((net(X[48:]) - y[48:]) ** 2).sum()
ss_tot = ((y[48:] - y[48:].mean()) ** 2).sum()
print(round((1 - ss_res / ss_tot).item(), 2))
