import torch
import torch.nn as nn
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

torch.manual_seed(1)
rnn = nn.RNN(1, 4, nonlinearity="relu")
with torch.no_grad():
    rnn.weight_hh_l0.copy_(torch.eye(4) * 1.5)
x = torch.ones(20, 1, 1)
out, h = rnn(x)
loss = out[-1].pow(2).sum()
loss.backward()
for n, p in rnn.named_parameters():
    print(f"{n:14s} {p.grad.norm().item():.4e}")
before = clip_grad_norm_(rnn.parameters(), max_norm=1.0)
print(f"{before.item():.4e}", type(before).__name__)
after = torch.sqrt(sum(p.grad.pow(2).sum() for p in rnn.parameters()))
print(f"{after:.4f}")
clip_grad_value_(rnn.parameters(), 0.1)
print(max(p.grad.abs().max().item() for p in rnn.parameters()))
total = torch.norm(torch.stack([p.grad.norm() for p in rnn.parameters()]))
print(total)
print(clip_grad_norm_(rnn.parameters(), 10.0, norm_type=float("inf")))
print(clip_grad_norm_(rnn.weight_ih_l0, 0.01))
print(rnn.weight_ih_l0.grad)
rnn.bias_ih_l0.grad[0] = float("nan")
try:
    clip_grad_norm_(rnn.parameters(), 1.0, error_if_nonfinite=True)
except RuntimeError as e:
    print(str(e)[:60])
rnn.zero_grad()
print(rnn.weight_hh_l0.grad, rnn)
