import torch
import torch.nn as nn

torch.manual_seed(14)
rnn = nn.RNN(1, 8, batch_first=True)
head = nn.Linear(8, 1)
with torch.no_grad():
    rnn.weight_hh_l0.mul_(4.0)

x = torch.randn(4, 30, 1)
y = x.sum(dim=1)
out, _ = rnn(x)
loss = nn.functional.mse_loss(head(out[:, -1]), y)
loss.backward()

def grad_norm(module):
    return torch.sqrt(sum(p.grad.pow(2).sum() for p in module.parameters()))

print(f"loss {loss.item():.4f}")
before = grad_norm(rnn)
print(f"before {before.item():.2f}")
total = nn.utils.clip_grad_norm_(rnn.parameters(), max_norm=0.5)
print(f"returned {total.item():.2f}, after {grad_norm(rnn).item():.4f}")
for name, p in rnn.named_parameters():
    print(f"{name:14s} {p.grad.abs().max().item():.5f}")
nn.utils.clip_grad_value_(head.parameters(), 0.1)
print(head.weight.grad.min() >= -0.1, head.bias.grad)

# how fast a gradient fades over time
for scale in [0.5, 1.0, 1.5]:
    w = torch.tensor(scale, requires_grad=True)
    h = torch.tensor(1.0)
    for _ in range(20):
        h = w * h
    h.backward()
    print(scale, f"{w.grad.item():.6g}")
