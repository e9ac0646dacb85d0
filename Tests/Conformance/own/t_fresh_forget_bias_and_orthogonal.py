import torch
import torch.nn as nn

torch.manual_seed(11)
lstm = nn.LSTM(3, 4)
for name, param in lstm.named_parameters():
    if "weight_ih" in name:
        nn.init.xavier_uniform_(param.data)
    elif "weight_hh" in name:
        for k in range(4):
            nn.init.orthogonal_(param.data[k * 4:(k + 1) * 4])
    elif "bias" in name:
        param.data.fill_(0)
        n = param.size(0)
        param.data[n // 4:n // 2].fill_(1.0)
print(lstm.bias_ih_l0)
w = lstm.weight_hh_l0.data.chunk(4)[1]
print(torch.allclose(w @ w.T, torch.eye(4), atol=1e-6))
print(lstm.weight_ih_l0[:2])
print(w)
x = torch.zeros(6, 1, 3)
c0 = torch.full((1, 1, 4), 2.0)
h0 = torch.zeros(1, 1, 4)
with torch.no_grad():
    out, (h, c) = lstm(x, (h0, c0))
print(c.flatten())
with torch.no_grad():
    lstm.bias_ih_l0[4:8] = -2.0
    out, (h, c) = lstm(x, (h0, c0))
print(c.flatten())
print(torch.sigmoid(torch.tensor([2.0, -1.0])))
i, f, g, o = lstm.bias_ih_l0.detach().chunk(4)
print(i, f, g, o, sep="\n")
