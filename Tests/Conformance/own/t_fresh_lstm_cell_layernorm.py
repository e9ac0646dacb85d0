import torch
import torch.nn as nn

class NormLSTMCell(nn.Module):
    """An LSTM cell whose gates are normalized."""

    def __init__(self, n_in, n_hidden):
        super().__init__()
        self.n_hidden = n_hidden
        self.x2h = nn.Linear(n_in, 4 * n_hidden, bias=False)
        self.h2h = nn.Linear(n_hidden, 4 * n_hidden, bias=False)
        self.norms = nn.ModuleDict({k: nn.LayerNorm(n_hidden) for k in "ifgo"})
        self.norm_c = nn.LayerNorm(n_hidden)

    def forward(self, x, state):
        h, c = state
        parts = (self.x2h(x) + self.h2h(h)).split(self.n_hidden, dim=-1)
        i, f, g, o = (self.norms[k](p) for k, p in zip("ifgo", parts))
        c = c * torch.sigmoid(f) + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(self.norm_c(c))
        return h, c

    def extra_repr(self):
        return f"n_hidden={self.n_hidden}"

torch.manual_seed(21)
cell = NormLSTMCell(2, 3)
print(cell)
print(NormLSTMCell.__doc__)
h = c = torch.zeros(2, 3)
x = torch.randn(4, 2, 2)
hs = []
for t, x_t in enumerate(x):
    h, c = cell(x_t, (h, c))
    hs.append(h)
out = torch.stack(hs, dim=1)
print(out.shape, out.grad_fn is not None)
print(out[0])
out.sum().backward()
print(cell.norms["f"].weight.grad)
print(cell.norm_c.bias.grad)
print("i" in cell.norms, list(cell.norms.keys()), len(cell.norms))
print({n: tuple(p.shape) for n, p in cell.named_parameters() if n.startswith("norms.i")})
