import torch
from torch import nn

def count(m):
    return sum(p.numel() for p in m.parameters() if p.requires_grad)

for cls, gates in ((nn.RNN, 1), (nn.GRU, 3), (nn.LSTM, 4)):
    m = cls(8, 16)
    formula = gates * (16 * 8 + 16 * 16 + 2 * 16)
    print(f"{cls.__name__:<5}|{count(m):>6,}|{formula:>6,}|{count(m) == formula}")

lstm = nn.LSTM(8, 16, num_layers=2, bidirectional=True, bias=False)
for name, p in lstm.named_parameters():
    print(f"{name:28}{tuple(p.shape)!s:>10}{p.numel():>6d}")
print("total", count(lstm), "MB", count(lstm) * 4 / 2**20)
for p in lstm.parameters():
    p.requires_grad_(False)
print(count(lstm), lstm)
print(lstm.all_weights[0][0].shape, len(lstm.all_weights), lstm.weight_hh_l1_reverse.shape)
bound = 1 / 16 ** 0.5
print(all(p.abs().max() <= bound for p in lstm.parameters()))
print(lstm.input_size, lstm.hidden_size, lstm.num_layers, lstm.bias, lstm.batch_first, lstm.dropout, lstm.bidirectional, lstm.proj_size)
