import math
import torch
from torch import nn, Tensor

class MyLSTMCell(nn.Module):
    def __init__(self, input_size: int, hidden_size: int):
        super().__init__()
        self.input_size, self.hidden_size = input_size, hidden_size
        self.weight_ih = nn.Parameter(torch.empty(4 * hidden_size, input_size))
        self.weight_hh = nn.Parameter(torch.empty(4 * hidden_size, hidden_size))
        self.bias = nn.Parameter(torch.empty(4 * hidden_size))
        self.reset_parameters()

    def reset_parameters(self):
        std = 1.0 / math.sqrt(self.hidden_size)
        for p in self.parameters():
            nn.init.uniform_(p, -std, std)

    def forward(self, x: Tensor, state: tuple[Tensor, Tensor] | None = None) -> tuple[Tensor, Tensor]:
        if state is None:
            z = x.new_zeros(x.size(0), self.hidden_size)
            state = (z, z)
        h, c = state
        gates = torch.addmm(self.bias, x, self.weight_ih.t()) + torch.mm(h, self.weight_hh.t())
        i, f, g, o = gates.chunk(4, 1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        return o.sigmoid() * c.tanh(), c

    def extra_repr(self):
        return "{input_size}, {hidden_size}".format(**self.__dict__)

class MyLSTM(nn.Module):
    def __init__(self, *sizes, dropout=0.0):
        super().__init__()
        self.cells = nn.ModuleList([MyLSTMCell(a, b) for a, b in zip(sizes, sizes[1:])])
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        states = [None] * len(self.cells)
        outs = []
        for step in x.unbind(1):
            for k, cell in enumerate(self.cells):
                h, c = cell(step, states[k])
                states[k] = (h, c)
                step = self.dropout(h) if k < len(self.cells) - 1 else h
            outs.append(step)
        return torch.stack(outs, 1), states

torch.manual_seed(36)
net = MyLSTM(2, 3, 3)
print(net)
x = torch.randn(2, 4, 2)
y, states = net(x)
print(y.shape, len(states), y[0, -1])
ref = nn.LSTM(2, 3, 2, batch_first=True)
with torch.no_grad():
    for k, cell in enumerate(net.cells):
        getattr(ref, f"weight_ih_l{k}").copy_(cell.weight_ih)
        getattr(ref, f"weight_hh_l{k}").copy_(cell.weight_hh)
        getattr(ref, f"bias_ih_l{k}").copy_(cell.bias)
        getattr(ref, f"bias_hh_l{k}").zero_()
print(torch.allclose(ref(x)[0], y, atol=1e-6))
y.sum().backward()
ref(x)[0].sum().backward()
print(torch.allclose(net.cells[0].weight_hh.grad, ref.weight_hh_l0.grad, atol=1e-5))
for n, p in net.named_parameters():
    print(f"{n:20s} {p.grad.norm():.4f}")
opt = torch.optim.Adam(net.parameters(), lr=0.05)
target = x.cumsum(1).mean(-1, keepdim=True).tanh().expand(-1, -1, 3)
for step in range(30):
    loss = nn.functional.mse_loss(net(x)[0], target)
    opt.zero_grad(set_to_none=True); loss.backward(); opt.step()
print(f"{loss.item():.3f}")
