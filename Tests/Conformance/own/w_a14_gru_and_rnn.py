import torch
import torch.nn as nn

x = torch.linspace(-1, 1, 12).reshape(1, 6, 2)
for cls in (nn.RNN, nn.GRU, nn.LSTM):
    torch.manual_seed(11)
    layer = cls(2, 3, batch_first=True)
    n = sum(p.numel() for p in layer.parameters())
    out, state = layer(x)
    kind = "tuple" if isinstance(state, tuple) else "tensor"
    print(cls.__name__, n, tuple(out.shape), kind)
    print("   ", out[0, -1].detach())

# one GRU step by hand
torch.manual_seed(11)
gru = nn.GRU(2, 3)
step = x[0, :1]
h = torch.full((1, 3), 0.5)
with torch.no_grad():
    gi = step @ gru.weight_ih_l0.T + gru.bias_ih_l0
    gh = h @ gru.weight_hh_l0.T + gru.bias_hh_l0
    ir, iz, inn = gi.chunk(3, 1)
    hr, hz, hn = gh.chunk(3, 1)
    r, z = torch.sigmoid(ir + hr), torch.sigmoid(iz + hz)
    n = torch.tanh(inn + r * hn)
    mine = (1 - z) * n + z * h
    theirs, _ = gru(step.unsqueeze(0), h.unsqueeze(0))
print(mine)
print(torch.allclose(mine, theirs[0], atol=1e-6))
