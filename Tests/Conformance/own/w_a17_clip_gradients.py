import torch
import torch.nn as nn

torch.manual_seed(9)
lstm = nn.LSTM(1, 4, batch_first=True)
head = nn.Linear(4, 1)
params = list(lstm.parameters()) + list(head.parameters())

x = torch.randn(8, 12, 1)
y = 50 * x.mean(dim=1)

out, _ = lstm(x)
loss = nn.functional.mse_loss(head(out[:, -1]), y)
loss.backward()

by_hand = torch.sqrt(sum((p.grad ** 2).sum() for p in params))
before = nn.utils.clip_grad_norm_(params, max_norm=1.0)
after = torch.norm(torch.stack([p.grad.norm() for p in params]))
print(f"loss {loss.item():.3f}")
print(f"norm before {before.item():.3f}, by hand {by_hand.item():.3f}")
print(f"norm after  {after.item():.3f}")

nn.utils.clip_grad_value_(params, 0.05)
print("largest entry:", round(max(p.grad.abs().max().item() for p in params), 4))

optimizer = torch.optim.SGD(params, lr=0.1)
w0 = head.weight.detach().clone()
optimizer.step()
print("moved by", (head.weight.detach() - w0).abs().max().item() <= 0.005 + 1e-6)
optimizer.zero_grad()
print(all(p.grad is None for p in params))
