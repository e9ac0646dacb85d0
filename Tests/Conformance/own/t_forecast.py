import math
import torch
import torch.nn as nn

torch.manual_seed(0)
series = torch.tensor([math.sin(0.3 * t) for t in range(80)])
window = 10
X = series.unfold(0, window, 1)[:-1].unsqueeze(-1)
Y = series[window:].unsqueeze(-1)
print(X.shape, Y.shape)
train_x, test_x = X[:50], X[50:]
train_y, test_y = Y[:50], Y[50:]

class Forecaster(nn.Module):
    def __init__(self, hidden_size=16):
        super().__init__()
        self.lstm = nn.LSTM(input_size=1, hidden_size=hidden_size, batch_first=True)
        self.fc = nn.Linear(hidden_size, 1)
    def forward(self, x):
        out, (h_n, c_n) = self.lstm(x)
        return self.fc(h_n.squeeze(0))

model = Forecaster()
loss_fn = nn.MSELoss()
opt = torch.optim.Adam(model.parameters(), lr=1e-2)
ds = torch.utils.data.TensorDataset(train_x, train_y)
loader = torch.utils.data.DataLoader(ds, batch_size=16, shuffle=True)
for epoch in range(10):
    total = 0.0
    for xb, yb in loader:
        opt.zero_grad()
        loss = loss_fn(model(xb), yb)
        loss.backward()
        opt.step()
        total += loss.item() * len(xb)
    if epoch % 3 == 0:
        print(f"Epoch {epoch + 1:02d}/10 - loss: {total / len(ds):.3f}")
with torch.no_grad():
    mse = loss_fn(model(test_x), test_y).item()
    naive = loss_fn(test_x[:, -1], test_y).item()
print(f"test mse {mse:.3f}, naive {naive:.3f}")
win = series[:window].tolist()
with torch.no_grad():
    for _ in range(3):
        nxt = model(torch.tensor(win[-window:]).view(1, -1, 1)).item()
        win.append(nxt)
print(len(win), [f"{v:.1f}" for v in win[-3:]])
