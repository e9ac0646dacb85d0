import torch
import torch.nn.functional as F
from torch import nn

p = torch.tensor([[0.2, -1.0, 2.0], [1.0, 0.5, 0.1]])
t = torch.tensor([2, 0])
f = torch.tensor([[0.0, -1.0, 1.0], [1.0, 1.0, 0.0]])
for name, fn in [("mse", F.mse_loss), ("l1", F.l1_loss), ("smooth", F.smooth_l1_loss), ("huber", F.huber_loss)]:
    print(f"{name:8s}", *(f"{fn(p, f, reduction=r).sum().item():.4f}" for r in ("mean", "sum", "none")))
print(F.cross_entropy(p, t), F.cross_entropy(p, t, label_smoothing=0.2), F.cross_entropy(p, p.softmax(1)), F.cross_entropy(p, t, reduction="none"))
print(F.kl_div(p.log_softmax(1), f.softmax(1), reduction="batchmean"), F.hinge_embedding_loss(p[0], torch.tensor([1.0, -1.0, 1.0])))
print(F.margin_ranking_loss(p[0], p[1], torch.ones(3)), F.triplet_margin_loss(p, f, -f), F.cosine_embedding_loss(p, f, torch.tensor([1.0, -1.0])))
print(F.multi_margin_loss(p, t), F.multilabel_margin_loss(p, torch.tensor([[2, -1, 0], [0, 1, -1]])), F.soft_margin_loss(p, f.sign()), F.multilabel_soft_margin_loss(p, (f > 0).float()))
print(F.poisson_nll_loss(p, f.abs()), F.gaussian_nll_loss(p, f, torch.ones_like(p)), nn.NLLLoss(ignore_index=0)(p.log_softmax(1), t))
print(F.binary_cross_entropy_with_logits(p, (f > 0).float(), pos_weight=torch.tensor(2.0)), nn.BCELoss(reduction="none")(p.sigmoid(), (f > 0).float()))
log_probs = torch.randn(5, 1, 3, generator=torch.Generator().manual_seed(0)).log_softmax(2)
print(F.ctc_loss(log_probs, torch.tensor([[1, 2]]), torch.tensor([5]), torch.tensor([2])))
focal = lambda z, y, g=2.0: (((1 - torch.exp(-F.cross_entropy(z, y, reduction="none"))) ** g) * F.cross_entropy(z, y, reduction="none")).mean()
print(focal(p, t), nn.CrossEntropyLoss(weight=torch.tensor([1.0, 1.0, 3.0]))(p, t))
for bad in (lambda: F.cross_entropy(p, torch.tensor([3, 0])), lambda: F.cross_entropy(p, torch.tensor([1])), lambda: F.nll_loss(p, t.float()), lambda: F.mse_loss(p, f, reduction="avg"), lambda: F.binary_cross_entropy(p.sigmoid(), t.float())):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
seq = torch.randn(2, 4, 3, generator=torch.Generator().manual_seed(1))
y = torch.tensor([[0, 1, 2, -100], [1, -100, -100, -100]])
print(F.cross_entropy(seq.transpose(1, 2), y), F.cross_entropy(seq.view(-1, 3), y.view(-1)), nn.HuberLoss(delta=0.5), nn.CrossEntropyLoss(), nn.TripletMarginLoss(margin=0.2))
