import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(29)
logits = torch.randn(6, 2, 4)
lp = logits.log_softmax(2)
targets = torch.tensor([[1, 2, 2], [3, 1, 0]])
print(F.ctc_loss(lp, targets, torch.tensor([6, 5]), torch.tensor([3, 2]), reduction="none"))
print(nn.CTCLoss()(lp, targets, torch.tensor([6, 5]), torch.tensor([3, 2])))
best = lp.argmax(2).T
print(best, [[int(c) for c, p in zip(r, [-1, *r[:-1].tolist()]) if c != p and c != 0] for r in best])
print(F.multilabel_margin_loss(torch.tensor([[0.1, 0.2, 0.4, 0.8]]), torch.tensor([[3, 0, -1, 1]])))
x = torch.arange(18.0).reshape(1, 2, 3, 3)
print(nn.LocalResponseNorm(2)(x)[0, 0], F.fold(F.unfold(x, 2), 3, 2)[0, 0])
print(nn.LPPool1d(2, 2)(torch.arange(6.0).view(1, 1, 6)), nn.Fold((3, 3), 2), nn.Hardtanh(-2, 2), nn.Dropout(0), nn.LeakyReLU(1))
for n in (3, 16, 40, 100):
    z = torch.randn(n, 3, generator=torch.Generator().manual_seed(n))
    y = torch.arange(n) % 3
    print(n, F.cross_entropy(torch.zeros(n, 3), y).item(), round(F.cross_entropy(z, y, label_smoothing=0.1).item(), 5))
print(F.hardswish(torch.tensor([-4.0, -3.0, -0.0, 1.0, 4.0])), torch.tensor([1.25, 2.345]).round(decimals=1))
q = torch.randn(1, 3, 4, requires_grad=True)
mha = nn.MultiheadAttention(4, 2, batch_first=True)
g, = torch.autograd.grad(mha(q, q, q)[0].pow(2).sum(), q, create_graph=True)
print(g.shape, torch.autograd.grad(g.pow(2).sum(), q)[0][0, 0])
try:
    g, = torch.autograd.grad(F.scaled_dot_product_attention(q, q, q).sum(), q, create_graph=True)
    torch.autograd.grad(g.sum(), q)
except RuntimeError as e:
    print(e)
p, t = q.log_softmax(-1), torch.full((1, 3, 4), 0.25)
g, = torch.autograd.grad(F.kl_div(p, t), q, create_graph=True)
print(torch.autograd.grad(g.pow(2).sum(), q)[0][0, 0])
try:
    torch.bmm(torch.ones(1, 2, 3), torch.ones(2, 3))
except RuntimeError as e:
    print(e)
