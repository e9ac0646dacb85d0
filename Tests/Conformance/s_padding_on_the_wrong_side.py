import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(6)
seqs = [torch.tensor([1., 2., 3.]), torch.tensor([4.])]
right = pad_sequence(seqs, batch_first=True)
left = torch.stack([torch.cat([torch.zeros(3 - len(s)), s]) for s in seqs])
print(right)
print(left)
print(pad_sequence(seqs, batch_first=True, padding_side="left").equal(left))

rnn = nn.GRU(1, 2, batch_first=True)
with torch.no_grad():
    _, h_right = rnn(right.unsqueeze(-1))
    _, h_left = rnn(left.unsqueeze(-1))
    _, h_alone = rnn(seqs[1].view(1, -1, 1))
print(h_right[0, 1], h_left[0, 1], h_alone[0, 0])

loss = nn.CrossEntropyLoss(ignore_index=-100)
every = nn.CrossEntropyLoss()
logits = torch.tensor([[2.0, 0.5], [0.1, 0.2], [3.0, -3.0]])
y = torch.tensor([0, 1, -100])
print(loss(logits, y))
print(every(logits, torch.tensor([0, 1, 0])))
losses = nn.functional.cross_entropy(logits, y, ignore_index=-100, reduction="none")
print(losses, losses.sum() / (y != -100).sum())
try:
    every(logits, torch.tensor([0, 1, 2]))
except IndexError as e:
    print(e)
