import warnings
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(305)
pred = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 3.0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(F.mse_loss(pred, target))
print(len(caught), caught[0].category.__name__)
print(str(caught[0].message)[:96])
print(F.mse_loss(pred.squeeze(1), target))

logits = torch.randn(3, 4)
for t in (torch.tensor([0, 1, 4]), torch.tensor([0.0, 1.0, 2.0]), torch.tensor([[0], [1], [2]]), torch.tensor([0, 1])):
    try:
        print(F.cross_entropy(logits, t))
    except (RuntimeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
probs = torch.tensor([0.2, 1.2])
for fn, a, b in [(F.binary_cross_entropy, probs, torch.ones(2)), (F.binary_cross_entropy, torch.rand(2), torch.ones(3)),
                 (F.binary_cross_entropy_with_logits, torch.zeros(2), torch.ones(2, 1)),
                 (F.nll_loss, logits.log_softmax(1), torch.tensor([1, 2, 3]))]:
    try:
        print(fn.__name__, fn(a, b))
    except (RuntimeError, ValueError) as e:
        print(fn.__name__, type(e).__name__, e)
soft = torch.full((3, 4), 0.25)
print(F.cross_entropy(logits, soft), F.cross_entropy(logits, torch.tensor([0, 1, 2]), label_smoothing=0.1))
print(F.cross_entropy(logits, torch.tensor([0, -100, 2]), reduction="none"))
print(F.cross_entropy(logits, torch.full((3,), -100)))
print(nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 0.5, 1.0]))(logits, torch.tensor([1, 2, 3])))
print(F.kl_div(logits.log_softmax(1), soft, reduction="batchmean"), F.smooth_l1_loss(pred, pred + 2), F.huber_loss(pred, pred + 0.5, delta=0.3))
print(nn.BCEWithLogitsLoss(pos_weight=torch.tensor(3.0))(torch.zeros(4), torch.tensor([1.0, 0, 0, 0])))
try:
    F.mse_loss(pred, target, reduction="avg")
except ValueError as e:
    print(e)
