import warnings
import torch
import torch.nn as nn
import torch.nn.functional as F

logits = torch.tensor([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0]])
y = torch.tensor([0, 2])
print(F.cross_entropy(logits, y), F.nll_loss(F.log_softmax(logits, 1), y))
print(F.cross_entropy(logits, y, reduction="none"), F.cross_entropy(logits, y, label_smoothing=0.1))
print(nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 0.5]))(logits, y))
print(F.cross_entropy(logits, F.one_hot(y, 3).float()))
for bad in (y.float(), torch.tensor([0, 3]), torch.tensor([0]), y.int()):
    try:
        print(F.cross_entropy(logits, bad))
    except (RuntimeError, IndexError, ValueError) as e:
        print(type(e).__name__, "|", str(e)[:80])
p = torch.tensor([0.9, 0.2])
t = torch.tensor([1.0, 0.0])
print(F.binary_cross_entropy(p, t), F.binary_cross_entropy_with_logits(torch.logit(p), t))
try:
    F.binary_cross_entropy(torch.tensor([1.2, 0.1]), t)
except RuntimeError as e:
    print(type(e).__name__)
try:
    F.binary_cross_entropy(p, torch.tensor([1, 0]))
except RuntimeError as e:
    print(e)
try:
    nn.BCEWithLogitsLoss()(p.unsqueeze(1), t)
except ValueError as e:
    print(e)
print(nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))(p, t))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    bad = F.mse_loss(torch.zeros(3, 1), torch.tensor([1.0, 2.0, 3.0]))
    print(bad, len(w), w[0].category.__name__)
print(F.l1_loss(p, t), F.huber_loss(p * 10, t, delta=2.0), F.kl_div(p.log(), t + 0.1, reduction="batchmean"))
print(F.hinge_embedding_loss(p, torch.tensor([1.0, -1.0])), F.margin_ranking_loss(p, t, torch.ones(2), margin=0.5))
print(nn.CosineEmbeddingLoss()(logits, logits.flip(0), torch.tensor([1.0, -1.0])), F.triplet_margin_loss(logits[:1], logits[:1], logits[1:]))
print(F.gaussian_nll_loss(p, t, torch.ones(2)), F.poisson_nll_loss(p, t))
