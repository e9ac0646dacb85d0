import torch
import torch.nn as nn

torch.manual_seed(12)
gru = nn.GRU(input_size=3, hidden_size=4, num_layers=2, bidirectional=True, batch_first=True)
x = torch.randn(2, 5, 3)
out, h = gru(x)
print(out.shape, h.shape)
print([name for name, _ in gru.named_parameters() if "reverse" in name])

# (layers, directions, batch, hidden)
h = h.view(2, 2, 2, 4)
forward, backward = h[-1, 0], h[-1, 1]
print(torch.allclose(out[:, -1, :4], forward), torch.allclose(out[:, 0, 4:], backward))
summary = torch.cat([forward, backward], dim=1)
print(summary.shape)
print(summary)

# run it backwards by flipping the time axis
one = nn.GRU(3, 4, batch_first=True, bidirectional=True)
rev = nn.GRU(3, 4, batch_first=True)
rev.load_state_dict({k.replace("_reverse", ""): v for k, v in one.state_dict().items() if k.endswith("_reverse")})
a = one(x)[0][..., 4:]
b = rev(x.flip(1))[0].flip(dims=[1])
print(torch.allclose(a, b, atol=1e-6))
