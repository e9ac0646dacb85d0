import torch
import torch.nn as nn

torch.manual_seed(36)
x = torch.tensor([[1.0, 100.0], [3.0, 300.0], [5.0, 200.0]])
bn = nn.BatchNorm1d(2)
ln = nn.LayerNorm(2)
print(bn(x).detach())
print(ln(x).detach())
print(bn.running_mean, bn.running_var)
bn.eval()
print(bn(x).detach())
print((x - x.mean(0)) / torch.sqrt(x.var(0, unbiased=False) + bn.eps))
for m in (nn.GroupNorm(1, 2), nn.InstanceNorm1d(2), nn.LayerNorm(2, elementwise_affine=False), nn.RMSNorm(2), nn.LayerNorm([3, 2], bias=False)):
    try:
        print(m, m(x).detach().flatten()[:2])
    except (ValueError, RuntimeError) as e:
        print(m, e)
for bad in (torch.ones(2), torch.ones(2, 3), torch.ones(1, 2, 2, 2)):
    try:
        print(nn.BatchNorm1d(2)(bad))
    except (ValueError, RuntimeError) as e:
        print(type(e).__name__, e)
try:
    ln(torch.ones(2, 3))
except RuntimeError as e:
    print(e)
try:
    nn.GroupNorm(3, 4)
except ValueError as e:
    print(e)
