import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[1.0, 2.0, 6.0], [10.0, 20.0, 60.0]])
ln = nn.LayerNorm(3)
print(ln(x))
mu = x.mean(-1, keepdim=True)
var = x.var(-1, keepdim=True, correction=0)
print(((x - mu) / torch.sqrt(var + ln.eps)).equal(ln(x)) or torch.allclose((x - mu) / (var + 1e-5).sqrt(), ln(x)))
print(F.layer_norm(x, (3,), weight=torch.tensor([1.0, 2.0, 3.0]), bias=torch.ones(3)))
print(nn.LayerNorm((2, 3), elementwise_affine=False), nn.LayerNorm(4, bias=False))
bn = nn.BatchNorm1d(3, momentum=0.5)
print(bn(x).detach())
print(bn.running_mean, bn.running_var, bn.num_batches_tracked)
print(bn)
rms = nn.RMSNorm(3)
print(rms(x).detach(), rms)
print(x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True)))
gn = nn.GroupNorm(2, 4)
print(gn(torch.arange(8.0).view(1, 4, 2)).detach())
print(F.normalize(x, dim=1), F.normalize(x, p=1, dim=0))
deep = x
for _ in range(3):
    deep = deep + torch.tanh(ln(deep))
print(deep.detach())
print(bn.state_dict().keys())
try:
    ln(torch.ones(2, 4))
except RuntimeError as e:
    print(e)
inorm = nn.InstanceNorm1d(2)
print(inorm(torch.tensor([[[1.0, 3.0], [2.0, 8.0]]])))
