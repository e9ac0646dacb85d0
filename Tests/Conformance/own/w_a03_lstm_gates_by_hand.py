import torch
import torch.nn as nn

torch.manual_seed(42)
hidden = 3
lstm = nn.LSTM(2, hidden, batch_first=True)
x = torch.randn(1, 4, 2)

W, U = lstm.weight_ih_l0.detach(), lstm.weight_hh_l0.detach()
b = (lstm.bias_ih_l0 + lstm.bias_hh_l0).detach()
print(W.shape, U.shape, b.shape)

h = torch.zeros(1, hidden)
c = torch.zeros(1, hidden)
for t in range(x.size(1)):
    gates = x[:, t] @ W.t() + h @ U.t() + b
    i, f, g, o = gates.chunk(4, dim=1)
    i, f, o = torch.sigmoid(i), torch.sigmoid(f), torch.sigmoid(o)
    c = f * c + i * torch.tanh(g)
    h = o * torch.tanh(c)
    print(f"step {t}: forget {f.mean().item():.4f}  input {i.mean().item():.4f}")

print(h)
out, (h_n, c_n) = lstm(x)
print(torch.allclose(h, h_n[0], atol=1e-6), torch.allclose(c, c_n[0], atol=1e-6))
