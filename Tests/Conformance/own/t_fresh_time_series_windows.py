import numpy as np
import torch
from torch.utils.data import TensorDataset, DataLoader, Subset

series = np.sin(np.linspace(0, 10, 60)).astype(np.float32)
W = 6
X = np.lib.stride_tricks.sliding_window_view(series, W)[:-1]
y = series[W:]
print(X.shape, y.shape, X.dtype)
print(X[0].round(3), y[0].round(3))
split = int(len(X) * 0.8)
mu, sd = X[:split].mean(), X[:split].std()
print(f"{mu:.4f} {sd:.4f}")
X = (X - mu) / sd
train = TensorDataset(torch.from_numpy(X[:split].copy()).unsqueeze(-1), torch.from_numpy(y[:split]))
test = TensorDataset(torch.tensor(X[split:])[..., None], torch.tensor(y[split:]))
print(len(train), len(test), train[0][0].shape, train[0][1])
loader = DataLoader(train, batch_size=16, drop_last=True)
print(len(loader), [xb.shape[0] for xb, _ in loader])

torch.manual_seed(1)
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = torch.nn.GRU(1, 8, batch_first=True)
        self.fc = torch.nn.Linear(8, 1)
    def forward(self, x):
        return self.fc(self.rnn(x)[0][:, -1]).squeeze(-1)

net = Net()
opt = torch.optim.Adam(net.parameters(), 1e-2)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=5, gamma=0.5)
for epoch in range(10):
    for xb, yb in loader:
        loss = torch.nn.functional.smooth_l1_loss(net(xb), yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
    if epoch % 3 == 0:
        print(epoch, f"{loss.item():.4f}", sched.get_last_lr())
xt, yt = test[:]
with torch.no_grad():
    mse = ((net(xt) - yt) ** 2).mean()
naive = ((xt[:, -1, 0] * float(sd) + float(mu) - yt) ** 2).mean()
print(bool(mse < 1), f"{naive:.4f}")
sub = Subset(train, range(0, 10, 3))
print(len(sub), sub[1][1].item() == train[3][1].item())
