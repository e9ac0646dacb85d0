import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(12)
logits = torch.randn(2, 4, 3)
target = torch.tensor([[0, 2, 1, -100], [1, -100, -100, -100]])
loss = F.cross_entropy(logits.view(-1, 3), target.view(-1), ignore_index=-100)
mask = target != -100
manual = F.cross_entropy(logits[mask], target[mask])
print(torch.allclose(loss, manual), mask.sum().item())
none = F.cross_entropy(logits.transpose(1, 2), target, reduction="none")
print(none.shape, none[~mask])
lengths = torch.tensor([3, 1])
m2 = torch.arange(4)[None, :] < lengths[:, None]
print(m2)
print(torch.equal(m2, mask))
avg = (none * m2).sum(1) / lengths
print(avg.shape)
print(f"{(none * m2).sum() / m2.sum():.4f} {loss:.4f}")
w = torch.tensor([1.0, 2.0, 0.5])
print(F.cross_entropy(logits[0, :3], target[0, :3], weight=w))
print(F.cross_entropy(logits[0, :3], target[0, :3], label_smoothing=0.1))
print(nn.CrossEntropyLoss(ignore_index=0), nn.BCEWithLogitsLoss(), nn.MSELoss(reduction="sum"))
