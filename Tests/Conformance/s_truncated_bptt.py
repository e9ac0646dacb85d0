import torch
import torch.nn as nn

torch.manual_seed(20)
n, k = 24, 6
t = torch.arange(n + 1, dtype=torch.float32)
wave = torch.sin(t / 3) + 0.5 * torch.cos(t / 2)
x = wave[:-1].view(1, n, 1)
y = wave[1:].view(1, n, 1)

rnn = nn.LSTM(1, 10, batch_first=True)
head = nn.Linear(10, 1)
opt = torch.optim.RMSprop([*rnn.parameters(), *head.parameters()], lr=0.01)
for epoch in range(1, 11):
    state, total = None, 0.0
    for xs, ys in zip(x.split(k, dim=1), y.split(k, dim=1)):
        if state is not None:
            state = tuple(s.detach() for s in state)
        out, state = rnn(xs, state)
        loss = nn.functional.smooth_l1_loss(head(out), ys)
        opt.zero_grad()
        loss.backward()
        opt.step()
        total += loss.item() * xs.size(1)
    if epoch in (1, 5, 10):
        print(f"epoch {epoch:2d}  mean loss {total / n:.4f}")

state = None
out, state = rnn(x[:, :k])
try:
    for _ in range(2):
        out, state = rnn(x[:, k:], state)
        head(out).sum().backward()
except RuntimeError as e:
    print(str(e)[:60])
print(state[0].requires_grad, state[0].detach().requires_grad, state[0].grad_fn is not None)
