import torch
from torch import nn
from torch.nn import functional as F

# remember the first bit of the sequence
torch.manual_seed(0)
x = torch.randint(0, 2, (64, 6)).float().unsqueeze(-1)
y = x[:, 0, 0].long()
print(x.shape, y[:8], y.float().mean().item())

class Memory(nn.Module):
    def __init__(self, kind, hidden=8):
        super().__init__()
        self.rnn = getattr(nn, kind)(1, hidden, batch_first=True)
        self.fc = nn.Linear(hidden, 2)

    def forward(self, x):
        out = self.rnn(x)[0]
        return self.fc(out[:, -1, :])

for kind in ["RNN", "GRU", "LSTM"]:
    torch.manual_seed(1)
    model = Memory(kind)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for epoch in range(30):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    print(f"{kind:5s} {losses[0]:.3f} {losses[9]:.3f} falling: {losses[-1] < losses[0]}")
    grad = model.rnn.weight_hh_l0.grad
    print("     ", tuple(grad.shape), grad.isfinite().all().item())
