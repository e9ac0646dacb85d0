import torch
import torch.nn as nn

torch.manual_seed(0)
lstm = nn.LSTM(input_size=4, hidden_size=3)
print(lstm)

x = torch.randn(5, 2, 4)              # (time, batch, features)
output, (h_n, c_n) = lstm(x)
print("output", output.shape)
print("h_n   ", h_n.shape)
print("c_n   ", c_n.shape)

# the last output is the final hidden state
print(torch.equal(output[-1], h_n[0]))
print(output[-1].detach())

total = 0
for name, p in lstm.named_parameters():
    print(f"{name:14s} {tuple(p.shape)} {p.numel()}")
    total += p.numel()
print("parameters:", total, total == 4 * 3 * (4 + 3 + 2))
