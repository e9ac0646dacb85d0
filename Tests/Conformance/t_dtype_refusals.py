import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.ones(2, 3)
i = x.long()
b = x.bool()


def attempt(text):
    try:
        print(f"{text:<42} {eval(text)}")
    except Exception as e:
        print(f"{text:<42} {type(e).__name__}: {e}")


for text in """x - b;b - x;i - b;b - 1;1 - b;b - b;-b;~b;b + b;b * 2;x * b;x & x;x << 1;b // b;b % b;b ** b
i.softmax(0);F.softmax(i, 1);F.log_softmax(i, 0);i.mean();i.std();i.norm();i.float().mean()
F.gelu(i);F.elu(i);F.silu(i);F.leaky_relu(i);F.softplus(i);F.relu(b);F.relu(i)
nn.GELU()(i);nn.Softmax(1)(i);nn.ReLU()(b);nn.LayerNorm(3)(i);nn.LayerNorm(3)(x.double());nn.BatchNorm1d(3)(i)
F.mse_loss(i, i);F.mse_loss(i, x);F.smooth_l1_loss(i, i);F.binary_cross_entropy(i, i)
F.cross_entropy(i, torch.tensor([0, 1]));F.nll_loss(i, torch.tensor([0, 1]));F.kl_div(i, i)
b.argmax();b.topk(1);b.median();abs(b);b.round();b @ b.T;b.float() @ i.T;i.float() @ i
torch.quantile(i, 0.5);torch.linalg.det(i[:2, :2]);torch.linalg.norm(i);torch.bincount(x);torch.bincount(i)
torch.where(x, x, x);torch.where(b, x, 0.0)""".replace("\n", ";").split(";"):
    attempt(text)
