import numpy as np
import torch
import torch.nn as nn

t = np.arange(0, 60)
series = np.sin(t * 0.3) + 0.01 * t
mean, std = series[:48].mean(), series[:48].std()
scaled = ((series - mean) / std).astype(np.float32)
print(f"mean {mean:.4f} std {std:.4f}", scaled.dtype)

def make_windows(data, n_in, n_out):
    X, y = [], []
    for i in range(len(data) - n_in - n_out + 1):
        X.append(data[i:i + n_in])
        y.append(data[i + n_in:i + n_in + n_out])
    return torch.tensor(np.array(X)).unsqueeze(-1), torch.tensor(np.array(y))

X, y = make_windows(scaled[:48], 8, 2)
print(X.shape, y.shape, X.dtype)

class Forecaster(nn.Module):
    def __init__(self, hidden_size=10, horizon=2):
        super().__init__()
        self.lstm = nn.LSTM(input_size=1, hidden_size=hidden_size, batch_first=True)
        self.linear = nn.Linear(hidden_size, horizon)

    def forward(self, x):
        lstm_out, _ = self.lstm(x)
        return self.linear(lstm_out[:, -1])

torch.manual_seed(42)
model = Forecaster()
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(1, 61):
    model.train()
    optimizer.zero_grad()
    loss = criterion(model(X), y)
    loss.backward()
    optimizer.step()
    if epoch in (1, 20, 60):
        print(f"Epoch [{epoch}/60], Loss: {loss.item():.2f}")

model.eval()
window = torch.tensor(scaled[40:48]).view(1, 8, 1)
forecast = []
with torch.no_grad():
    while len(forecast) < 6:
        nxt = model(window)
        forecast.extend(nxt[0].tolist())
        window = torch.cat([window[:, 2:], nxt.unsqueeze(-1)], dim=1)
values = np.array(forecast) * std + mean
print(values.shape, np.abs(values - series[48:54]).mean() < 0.3)
