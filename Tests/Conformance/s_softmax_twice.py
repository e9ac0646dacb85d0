import torch
import torch.nn as nn
import torch.nn.functional as F

logits = torch.tensor([[4.0, 1.0, -2.0]], requires_grad=True)
target = torch.tensor([0])
once = F.cross_entropy(logits, target)
twice = F.cross_entropy(logits.softmax(dim=1), target)
print(once, twice)
g1, = torch.autograd.grad(once, logits)
g2, = torch.autograd.grad(twice, logits)
print(g1, g2)
best = F.cross_entropy(torch.tensor([[1.0, 0.0, 0.0]]), target)
print(f"with softmax twice the loss never falls below {best:.4f}")

print(F.nll_loss(logits.log_softmax(1), target).item() == once.item())
p = torch.tensor([0.9, 0.2])
t = torch.tensor([1.0, 0.0])
print(F.binary_cross_entropy(p, t), F.binary_cross_entropy_with_logits(torch.logit(p), t))
print(F.binary_cross_entropy_with_logits(p, t))
try:
    F.binary_cross_entropy(torch.tensor([1.5]), torch.tensor([1.0]))
except RuntimeError as e:
    print(e)
try:
    F.cross_entropy(logits, torch.tensor([[0.0]]))
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e)
print(nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 3.0]), label_smoothing=0.1)(logits, target))
