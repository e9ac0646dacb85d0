import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import TensorDataset, DataLoader

torch.manual_seed(7)
n = 90
centers = torch.tensor([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
y = torch.arange(n) % 3
x = centers[y] + 0.6 * torch.randn(n, 2)
train = DataLoader(TensorDataset(x[:60], y[:60]), batch_size=16, shuffle=True)

class MLP(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.fc1 = nn.Linear(2, hidden)
        self.fc2 = nn.Linear(hidden, 3)
        self.drop = nn.Dropout(0.2)

    def forward(self, x):
        return self.fc2(self.drop(F.relu(self.fc1(x))))

model = MLP()
opt = torch.optim.AdamW(model.parameters(), lr=0.01)
sched = torch.optim.lr_scheduler.StepLR(opt, 5, gamma=0.5)
for epoch in range(10):
    model.train()
    total = 0.0
    for xb, yb in train:
        opt.zero_grad()
        loss = F.cross_entropy(model(xb), yb)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        total += loss.item() * len(xb)
    sched.step()
    if epoch % 3 == 0:
        print(epoch, f"{total / 60:.4f}", sched.get_last_lr())
model.eval()
with torch.no_grad():
    pred = model(x[60:]).argmax(dim=1)
print((pred == y[60:]).float().mean().item(), pred[:10].tolist())
cm = torch.zeros(3, 3, dtype=torch.int64)
for t, p in zip(y[60:], pred):
    cm[t, p] += 1
print(cm)
