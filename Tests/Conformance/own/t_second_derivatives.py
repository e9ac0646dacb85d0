import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.autograd.functional import hessian, jacobian, vjp, jvp, vhp, hvp

torch.set_printoptions(precision=3)
x = torch.tensor([0.5, 1.5, 2.5])
functions = {
    "pow": lambda v: (v ** 3).sum(), "exp": lambda v: torch.exp(v).sum(), "log": lambda v: torch.log(v).sum(),
    "sin": lambda v: torch.sin(v).sum(), "cos": lambda v: torch.cos(v).sum(), "tanh": lambda v: torch.tanh(v).sum(),
    "sqrt": lambda v: v.sqrt().sum(), "rsqrt": lambda v: v.rsqrt().sum(),
    "recip": lambda v: v.reciprocal().sum(), "softplus": lambda v: F.softplus(v).sum(), "silu": lambda v: F.silu(v).sum(),
    
    "elu": lambda v: F.elu(-v).sum(), "leaky": lambda v: (F.leaky_relu(v - 1) ** 2).sum(), "relu": lambda v: (F.relu(v - 1) ** 3).sum(),
    "mean": lambda v: (v.mean() ** 2), "var": lambda v: v.var(), "std": lambda v: v.std(), "norm": lambda v: v.norm(),
    "logsumexp": lambda v: v.logsumexp(0), "softmax": lambda v: v.softmax(0)[0],
    "log_softmax": lambda v: v.log_softmax(0)[1], "max": lambda v: (v * v).max(), "cumsum": lambda v: (v.cumsum(0) ** 2).sum(),
    "clamp": lambda v: (v.clamp(1, 2) ** 2).sum(), "where": lambda v: torch.where(v > 1, v ** 2, v ** 3).sum(),
    "cat": lambda v: (torch.cat([v, v * 2]) ** 2).sum(), "stack": lambda v: (torch.stack([v, v]) ** 2).prod(),
    "outer": lambda v: (torch.outer(v, v) ** 2).sum(), "matmul": lambda v: (v.view(3, 1) @ v.view(1, 3)).pow(2).sum(),
    "dot": lambda v: v.dot(v) ** 2, "index": lambda v: v[0] * v[2] * v[1:].sum(), "gather": lambda v: (v.gather(0, torch.tensor([0, 0, 1])) ** 2).sum(),
    "flip": lambda v: (v.flip(0) * v).sum(), "roll": lambda v: (v.roll(1) * v).sum(), "sort": lambda v: (v.sort(descending=True).values * v).sum(),
    "mse": lambda v: F.mse_loss(v, torch.ones(3)), "bce": lambda v: F.binary_cross_entropy(torch.sigmoid(v), torch.tensor([0.0, 1.0, 1.0])),
    "bce logits": lambda v: F.binary_cross_entropy_with_logits(v, torch.tensor([0.0, 1.0, 1.0])),
    "ce": lambda v: F.cross_entropy(v.view(1, 3), torch.tensor([2])),
    "huber": lambda v: F.huber_loss(v, torch.ones(3)),
    "tril": lambda v: (v.expand(3, 3).tril() ** 2).sum(), "diag": lambda v: (torch.diag(v) @ torch.diag(v)).sum(), "split": lambda v: v.split(1)[0].mul(v.chunk(3)[2]).sum(),
    "div": lambda v: (v / v.sum()).pow(2).sum(), "maximum": lambda v: torch.maximum(v ** 2, v + 1).sum(), "transpose": lambda v: (v.view(3, 1).T @ v).sum(), "masked": lambda v: (v.masked_fill(v > 2, 0.0) ** 2).sum(),
    "atan": lambda v: torch.atan(v).sum(), "log1p": lambda v: torch.log1p(v).sum(), "erf": lambda v: torch.erf(v).sum(), "abs": lambda v: (v.abs() ** 3).sum(), "pow tensor": lambda v: (v ** v).sum(),
}
for name, f in functions.items():
    print(name, hessian(f, x))
emb = nn.Embedding(4, 2)
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.LayerNorm(4), nn.Linear(4, 2))
print(jacobian(net, x))
out = net(x)
g = torch.autograd.grad(out.sum(), net.parameters(), create_graph=True)
print(sum((p ** 2).sum() for p in g))
sum((p ** 2).sum() for p in g).backward()
print(net[0].weight.grad, net[2].weight.grad, sep="\n")
print(vjp(net, x, torch.tensor([1.0, 2.0]))[1], jvp(net, x, torch.tensor([1.0, 0.0, 2.0]))[1])
print(vhp(lambda v: (v ** 3).sum(), x, torch.ones(3)), hvp(lambda v: (v ** 3).sum(), x, torch.ones(3))[1])
print(hessian(lambda a, b: (a * b).sum() ** 2, (torch.ones(2), torch.tensor([1.0, 2.0]))))
a = torch.tensor([0.3, 0.7], dtype=torch.double, requires_grad=True)
print(torch.autograd.gradcheck(lambda v: (v.sin() * v).sum(), (a,)), torch.autograd.gradgradcheck(lambda v: (v ** 3).exp(), (a,)))

class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, v):
        ctx.save_for_backward(v)
        return v * v
    @staticmethod
    def backward(ctx, g):
        v, = ctx.saved_tensors
        return g * 2 * v
s = torch.tensor(3.0, requires_grad=True)
first, = torch.autograd.grad(Square.apply(s) * s, s, create_graph=True)
second, = torch.autograd.grad(first, s)
print(first, second)
print(torch.func.grad(torch.func.grad(lambda v: v ** 4))(torch.tensor(2.0)), torch.func.hessian(lambda v: v.pow(3).sum())(x), torch.func.jacrev(lambda v: v ** 2)(x))
print(torch.func.vmap(torch.func.grad(lambda v: v ** 3))(x))
try:
    torch.autograd.grad((s * 2).detach(), s)
except RuntimeError as e:
    print(e)
u = torch.tensor(2.0, requires_grad=True)
y = u ** 3
d1, = torch.autograd.grad(y, u, create_graph=True)
d2, = torch.autograd.grad(d1, u, create_graph=True)
d3, = torch.autograd.grad(d2, u)
print(y, d1, d2, d3)
