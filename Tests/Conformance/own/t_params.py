import torch
import torch.nn as nn

lstm = nn.LSTM(input_size=4, hidden_size=3, num_layers=2)
print(lstm)
for name, p in lstm.named_parameters():
    print(f"{name:14s} {tuple(p.shape)!s:10s} {p.numel():4d} {p.requires_grad}")
total = sum(p.numel() for p in lstm.parameters())
print("total", total)

def count(i, h, layers, bias=True):
    n = 0
    for k in range(layers):
        inp = i if k == 0 else h
        n += 4 * h * (inp + h + (2 if bias else 0))
    return n

print(count(4, 3, 2) == total, count(4, 3, 2, bias=False))
nobias = nn.LSTM(4, 3, 2, bias=False)
print(nobias, sum(p.numel() for p in nobias.parameters()))
print([n for n, _ in nobias.named_parameters()])
print(lstm.weight_ih_l0.shape, lstm.weight_hh_l1.shape, lstm.bias_ih_l0.shape)
print(list(lstm.state_dict().keys())[:2], len(lstm.state_dict()))
gru, rnn = nn.GRU(4, 3), nn.RNN(4, 3, nonlinearity="relu")
print(gru, rnn)
for m in (nn.LSTM(4, 3), gru, rnn):
    print(type(m).__name__, sum(p.numel() for p in m.parameters()))
