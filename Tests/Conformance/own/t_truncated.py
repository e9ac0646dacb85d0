import torch
import torch.nn as nn

torch.manual_seed(6)
lstm = nn.LSTM(1, 4, batch_first=True)
head = nn.Linear(4, 1)
params = list(lstm.parameters()) + list(head.parameters())
opt = torch.optim.SGD(params, lr=0.05, momentum=0.9)
x = torch.sin(torch.linspace(0, 12, 61)).view(1, -1, 1)
state = None
losses = []
for start in range(0, 60, 20):
    xb = x[:, start:start + 20]
    yb = x[:, start + 1:start + 21]
    out, state = lstm(xb, state)
    loss = nn.functional.mse_loss(head(out), yb)
    opt.zero_grad()
    loss.backward()
    opt.step()
    state = tuple(s.detach() for s in state)
    losses.append(round(loss.item(), 3))
print(losses)
out, state = lstm(x[:, :5])
loss1 = out.sum()
loss1.backward()
try:
    out2, _ = lstm(x[:, 5:10], state)
    out2.sum().backward()
except RuntimeError as e:
    print(str(e)[:62])
h, c = state
print(h.is_leaf, h.detach().is_leaf, h.requires_grad)
