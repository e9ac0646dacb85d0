import numpy as np
import torch
import torch.nn as nn

rng = np.random.default_rng(24)
t = np.arange(80)
series = np.sin(t / 5) + 0.1 * rng.standard_normal(80)
mean, std = series[:60].mean(), series[:60].std()
z = (series - mean) / std

def windows(a, size, horizon=1):
    X, Y = [], []
    for i in range(len(a) - size - horizon + 1):
        X.append(a[i:i + size])
        Y.append(a[i + size:i + size + horizon])
    return np.array(X, dtype=np.float32)[..., None], np.array(Y, dtype=np.float32)

X, Y = windows(z, 8, 2)
print(X.shape, Y.shape, X.dtype)
cut = 50
Xtr, Ytr, Xte, Yte = map(torch.from_numpy, (X[:cut], Y[:cut], X[cut:], Y[cut:]))
torch.manual_seed(1)

class Forecaster(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(1, 12, batch_first=True)
        self.fc = nn.Linear(12, 2)

    def forward(self, x):
        return self.fc(self.gru(x)[1][-1])

m = Forecaster()
opt = torch.optim.Adam(m.parameters(), lr=0.02)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, patience=3, factor=0.5)
best, wait, stop = float("inf"), 0, None
for epoch in range(60):
    m.train()
    for i in torch.randperm(cut).split(16):
        loss = nn.functional.huber_loss(m(Xtr[i]), Ytr[i])
        opt.zero_grad(); loss.backward(); opt.step()
    m.eval()
    with torch.no_grad():
        val = nn.functional.l1_loss(m(Xte), Yte).item()
    sched.step(val)
    if val < best - 1e-3:
        best, wait, saved = val, 0, {k: v.clone() for k, v in m.state_dict().items()}
    else:
        wait += 1
        if wait == 8:
            stop = epoch
            break
m.load_state_dict(saved)
naive = np.abs(Y[cut:] - X[cut:, -1]).mean()
print(f"best MAE {best * std:.2f} vs naive {naive * std:.2f}", stop is None or stop > 8)
print(torch.from_numpy(z[:3]).dtype, (m(Xte[:1]).detach().numpy() * std + mean).shape)
