import torch
from torch import nn
from torch.nn import functional as F

x = torch.arange(12.0).reshape(4, 3)


def attempt(name, call):
    try:
        print(name, call().shape)
    except RuntimeError as error:
        print(name, "|", str(error).split("\n")[0])


attempt("layer norm, weight", lambda: F.layer_norm(x, (3,), torch.ones(2)))
attempt("layer norm, bias", lambda: F.layer_norm(x, (3,), None, torch.ones(2)))
attempt("layer norm, rank", lambda: F.layer_norm(x, (3,), torch.ones(1, 3)))
attempt("layer norm, two axes", lambda: F.layer_norm(x, (4, 3), torch.ones(4, 3)))
attempt("batch norm, mean", lambda: F.batch_norm(x, torch.zeros(2), torch.ones(3)))
attempt("batch norm, variance", lambda: F.batch_norm(x, torch.zeros(3), torch.ones(4)))
attempt("batch norm, weight", lambda: F.batch_norm(x, torch.zeros(3), torch.ones(3), torch.ones(2), None, True))
attempt("linear, bias", lambda: F.linear(x, torch.ones(2, 3), torch.ones(5)))
attempt("linear, one bias", lambda: F.linear(x, torch.ones(2, 3), torch.ones(1)))

norm = nn.LayerNorm(3)
norm.weight.data = torch.ones(2)
attempt("a layer whose weight was exchanged", lambda: norm(x))
