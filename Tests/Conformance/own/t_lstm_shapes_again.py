import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(input_size=3, hidden_size=5)
x = torch.randn(7, 2, 3)
output, (h_n, c_n) = lstm(x)
print(output.shape, h_n.shape, c_n.shape)
print(torch.equal(output[-1], h_n[0]))
for name, p in lstm.named_parameters():
    print(f"{name:<14}{tuple(p.shape)!s:>10}{p.numel():>5}")
print(sum(p.numel() for p in lstm.parameters()), 4 * 5 * (3 + 5 + 2))
print(lstm)
print(lstm.weight_ih_l0[:2])
print(h_n)
print(f"{output.mean().item():.6f} {output.std().item():.6f}")
x2 = torch.randn(7, 3)
o2, (h2, c2) = lstm(x2)
print(o2.shape, h2.shape)
h0 = torch.zeros(1, 2, 5); c0 = torch.ones(1, 2, 5)
o3, _ = lstm(x, (h0, c0))
print((o3 - output).abs().amax(dim=(1, 2)))
