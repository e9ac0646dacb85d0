import math
import torch
import torch.nn as nn

torch.manual_seed(2)
t = torch.arange(0, 8 * math.pi, 0.25)
wave = torch.sin(t) + 0.1 * torch.randn_like(t)
print(len(wave), wave[:4])
windows = wave.unfold(0, 11, 10)
print(windows.shape, windows.is_contiguous())
x, y = windows[:, :-1].unsqueeze(-1), windows[:, 1:].unsqueeze(-1)

rnn = nn.LSTM(1, 8, batch_first=True)
head = nn.Linear(8, 1)
params = [*rnn.parameters(), *head.parameters()]
opt = torch.optim.RMSprop(params, lr=0.01)
for epoch in range(3):
    state, losses = None, []
    for xb, yb in zip(x, y):
        out, state = rnn(xb[None], state)
        state = tuple(s.detach() for s in state)
        loss = nn.functional.mse_loss(head(out), yb[None])
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(loss.item())
    print(epoch, f"{sum(losses) / len(losses):.4f}")
print(state[0].shape, state[0].requires_grad, state[1].grad_fn)

state = None
out, state = rnn(x[:1])
a = head(out).sum()
a.backward()
out, state = rnn(x[:1], state)
try:
    head(out).sum().backward()
except RuntimeError as e:
    print(str(e)[:57])
x0 = x[:1].clone().requires_grad_()
out, _ = rnn(x0)
out[0, -1].sum().backward()
print([f"{g:.1e}" for g in x0.grad.abs().flatten().tolist()][-3:])
