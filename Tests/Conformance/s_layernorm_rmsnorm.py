import torch
import torch.nn as nn

x = torch.tensor([[1.0, 2.0, 3.0, 4.0], [10.0, 0.0, -10.0, 0.0]])
ln = nn.LayerNorm(4, elementwise_affine=False)
print(ln, ln(x))
rms = nn.RMSNorm(4)
print(rms, rms(x))
by_hand = x / (x.pow(2).mean(-1, keepdim=True) + torch.finfo(x.dtype).eps).sqrt()
print(torch.allclose(by_hand, rms(x)))
bn = nn.BatchNorm1d(4, momentum=0.5)
print(bn(x))
print(bn.running_mean, bn.running_var, bn.num_batches_tracked)
bn.eval()
print(bn(x).detach())
gn = nn.GroupNorm(2, 4)
print(gn, gn(x))
inst = nn.InstanceNorm1d(2)
print(inst(torch.arange(8.0).view(1, 2, 4)))
print(nn.functional.layer_norm(x, (4,), weight=torch.full((4,), 2.0), bias=torch.ones(4), eps=0.1))
for bad in [lambda: nn.LayerNorm(3)(x), lambda: bn(torch.zeros(3)), lambda: nn.GroupNorm(3, 4), lambda: nn.BatchNorm1d(4)(x[:1])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
