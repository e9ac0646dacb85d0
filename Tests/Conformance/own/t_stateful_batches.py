import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split
torch.manual_seed(0)
t = torch.linspace(0, 12.56, 101)
y = torch.sin(t)
X = y[:-1].unfold(0, 10, 1)[:, :, None]; Y = y[10:][:len(X)]
print(X.shape, Y.shape)
ds = TensorDataset(X, Y)
tr, va = random_split(ds, [70, len(ds) - 70])
print(len(tr), len(va), tr.indices[:5])
dl = DataLoader(tr, batch_size=16, shuffle=True, drop_last=True)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(1, 12, num_layers=2, dropout=0.1, batch_first=True)
        self.fc = nn.Sequential(nn.Linear(12, 8), nn.ReLU(), nn.Linear(8, 1))
    def forward(self, x):
        o, (h, c) = self.rnn(x)
        return self.fc(h[-1]).squeeze(-1)
net = Net(); opt = torch.optim.AdamW(net.parameters(), lr=5e-3, weight_decay=1e-2)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=2, gamma=0.5)
crit = nn.MSELoss()
best, bad, state = float("inf"), 0, None
for ep in range(5):
    net.train(); tot = n = 0
    for xb, yb in dl:
        opt.zero_grad(); l = crit(net(xb), yb); l.backward(); opt.step()
        tot += l.item() * len(xb); n += len(xb)
    net.eval()
    with torch.no_grad():
        v = torch.stack([(net(x[None])[0] - yy) ** 2 for x, yy in va]).mean().item()
    sched.step()
    print(f"{ep} train {tot / n:.5f} val {v:.5f} lr {sched.get_last_lr()[0]:.6f}")
    if v < best - 1e-4: best, bad, state = v, 0, {k: w.clone() for k, w in net.state_dict().items()}
    else:
        bad += 1
        if bad >= 2: break
net.load_state_dict(state); print(round(best, 5), opt.state_dict()["param_groups"][0]["lr"])
with torch.no_grad():
    w = X[-1:].clone(); preds = []
    for _ in range(5):
        p = net(w); preds.append(p.item()); w = torch.cat([w[:, 1:], p.view(1, 1, 1)], 1)
print([f"{p:+.3f}" for p in preds])
