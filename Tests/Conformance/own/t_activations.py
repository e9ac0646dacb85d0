import torch
import torch.nn as nn
import torch.nn.functional as F
z = torch.tensor([-2.0, -0.5, 0.0, 0.5, 2.0])
for m in [nn.ReLU(), nn.LeakyReLU(0.2), nn.ELU(), nn.SELU(), nn.GELU(), nn.GELU("tanh"), nn.SiLU(), nn.Mish(), nn.Softplus(), nn.Softsign(), nn.Hardtanh(), nn.ReLU6(), nn.Hardsigmoid(), nn.Hardswish(), nn.Tanhshrink(), nn.LogSigmoid(), nn.Softmax(dim=0), nn.LogSoftmax(dim=0), nn.PReLU(), nn.CELU(), nn.Softshrink(), nn.Hardshrink()]:
    print(m, m(z).detach())
print(F.softmin(z, dim=0), F.glu(torch.arange(4.0)), F.normalize(torch.tensor([[3.0, 4.0]])), F.one_hot(torch.tensor([0, 2])), F.pad(torch.ones(2), (1, 2)), F.gelu(z, approximate="tanh"))
g = z.clone().requires_grad_()
(F.gelu(g) + F.silu(g) + F.softplus(g) + F.elu(g) + F.hardswish(g)).sum().backward()
print(g.grad)
