import torch
import torch.nn.functional as F
import warnings

logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 3.0, 0.0]])
good = F.softmax(logits, dim=1)
bad = F.softmax(logits, dim=0)
print(good)
print(bad)
print(good.sum(dim=1), bad.sum(dim=1))

with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    F.softmax(logits)
print(len(w), w[0].category.__name__)

# argmax on the wrong axis gives the wrong number of answers
print(logits.argmax(dim=1).shape, logits.argmax(dim=0).shape, logits.argmax().item())

# cross entropy wants the classes on axis 1
seq = torch.arange(12.0).view(2, 3, 2) / 10          # batch, time, classes
target = torch.tensor([[0, 1, 1], [1, 0, 1]])
try:
    F.cross_entropy(seq, target)
except (RuntimeError, ValueError, IndexError) as e:
    print("error:", type(e).__name__)
print(f"{F.cross_entropy(seq.permute(0, 2, 1), target).item():.4f}")
print(f"{F.cross_entropy(seq.reshape(-1, 2), target.reshape(-1)).item():.4f}")

for bad_target in (torch.tensor([0, 3]), torch.tensor([0.0, 1.0])):
    try:
        print(f"{F.cross_entropy(logits, bad_target).item():.4f}")
    except (IndexError, RuntimeError) as e:
        print(bad_target.dtype, type(e).__name__)
soft = torch.tensor([[0.9, 0.1, 0.0], [0.0, 1.0, 0.0]])
print(f"soft labels {F.cross_entropy(logits, soft).item():.4f}")
print(f"smoothing   {F.cross_entropy(logits, torch.tensor([0, 1]), label_smoothing=0.1).item():.4f}")
