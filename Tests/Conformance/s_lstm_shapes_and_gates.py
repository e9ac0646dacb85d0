import torch
import torch.nn as nn

torch.manual_seed(1)
lstm = nn.LSTM(input_size=3, hidden_size=2)
print(lstm)
for name, p in lstm.named_parameters():
    print(f"{name:14s} {tuple(p.shape)} {p.numel():3d}")
print(sum(p.numel() for p in lstm.parameters() if p.requires_grad))

x = torch.randn(4, 1, 3)
out, (h, c) = lstm(x)
print(out.shape, h.shape, c.shape)

# the same by hand, gate by gate
W, U = lstm.weight_ih_l0, lstm.weight_hh_l0
b = lstm.bias_ih_l0 + lstm.bias_hh_l0
ht, ct = torch.zeros(1, 2), torch.zeros(1, 2)
for t in range(4):
    z = x[t] @ W.T + ht @ U.T + b
    i, f, g, o = z.chunk(4, dim=1)
    i, f, o = i.sigmoid(), f.sigmoid(), o.sigmoid()
    g = g.tanh()
    ct = f * ct + i * g
    ht = o * torch.tanh(ct)
    print(t, ht.detach().numpy().round(4), torch.allclose(ht, out[t], atol=1e-6))
print(f.detach(), i.detach())
