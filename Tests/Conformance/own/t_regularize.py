import torch, copy
from torch import nn
from collections import OrderedDict
torch.manual_seed(0)
lstm = nn.LSTM(4, 6, num_layers=2, dropout=0.5, bidirectional=True)
print(lstm)
x = torch.randn(3, 2, 4)
lstm.train(); a, _ = lstm(x); b, _ = lstm(x); print((a != b).any().item())
lstm.eval(); a, _ = lstm(x); b, _ = lstm(x); print(torch.equal(a, b))
try: nn.LSTM(4, 6, dropout=1.5)
except ValueError as e: print(e)
d = nn.Dropout(0.4); torch.manual_seed(1); y = d(torch.ones(2, 5)); print(y, (y == 0).float().mean())
print(nn.functional.dropout(torch.ones(4), p=0.5, training=False))
m = nn.Sequential(OrderedDict([("lin", nn.Linear(3, 4)), ("act", nn.Tanh()), ("out", nn.Linear(4, 1))]))
print(m.lin.weight.shape, m[0] is m.lin, [n for n, _ in m.named_modules()])
m2 = copy.deepcopy(m); m2.out.bias.data.fill_(9.); print(m.out.bias.item() == 9., m2.out.bias)
for p in m.lin.parameters(): p.requires_grad_(False)
print([n for n, p in m.named_parameters() if p.requires_grad])
loss = m(torch.randn(5, 3)).pow(2).mean() + 1e-3 * sum(p.abs().sum() for p in m.parameters()); loss.backward(); print(m.lin.weight.grad, m.out.weight.grad.shape, loss)
print(m.state_dict().keys()); r = m.load_state_dict({"lin.weight": torch.zeros(4, 3)}, strict=False); print(r)
try: m.load_state_dict({"lin.weight": torch.zeros(4, 2)})
except RuntimeError as e: print(e)
class Counter(nn.Module):
    def __init__(self):
        super().__init__(); self.register_buffer("n", torch.tensor(0)); self.scale = nn.Parameter(torch.ones(1))
    def forward(self, x): self.n += 1; return x * self.scale
    def extra_repr(self): return f"n={self.n.item()}"
c = Counter(); c(1.); c(torch.ones(1)); print(c, c.state_dict(), dict(c.named_buffers()))
net = nn.ModuleDict({"a": nn.Linear(1, 1), "b": nn.ReLU()}); print(net, "a" in net, list(net.keys()))
print(nn.ParameterList([nn.Parameter(torch.zeros(2))]), sum(1 for _ in nn.ModuleList([nn.ReLU()] * 2).modules()))
h = m.act.register_forward_hook(lambda mod, i, o: print(type(mod).__name__, i[0].shape, o.shape)); m(torch.zeros(2, 3)); h.remove(); m(torch.zeros(2, 3))
