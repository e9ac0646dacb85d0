import torch
import torch.nn as nn
import torch.nn.functional as F

logits = torch.tensor([[4.0, 0.0, -2.0], [0.5, 3.0, 0.0]])
target = torch.tensor([0, 1])

ce = nn.CrossEntropyLoss()
print(f"logits        {ce(logits, target).item():.4f}")
print(f"softmax twice {ce(logits.softmax(dim=1), target).item():.4f}")
print(f"nll + log     {F.nll_loss(F.log_softmax(logits, dim=1), target).item():.4f}")

# a perfect answer still looks bad when the probabilities go in
perfect = torch.eye(3)[target]
print(f"floor {ce(perfect, target).item():.4f}")

z = torch.tensor([2.0, -1.0, 0.0])
t = torch.tensor([1.0, 0.0, 1.0])
print(f"{nn.BCEWithLogitsLoss()(z, t).item():.4f} {nn.BCELoss()(torch.sigmoid(z), t).item():.4f}")
print(f"{nn.BCEWithLogitsLoss()(torch.sigmoid(z), t).item():.4f}")
try:
    nn.BCELoss()(z, t)
except RuntimeError as e:
    print(type(e).__name__)

x = logits.clone().requires_grad_()
ce(x, target).backward()
print(x.grad)
