import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence

inputs = [torch.tensor([1, 2, 3, 4]), torch.tensor([5, 6]), torch.tensor([7, 1, 2])]
targets = [torch.tensor([0, 1, 0, 2]), torch.tensor([2, 1]), torch.tensor([1, 1, 0])]
x = pad_sequence(inputs, batch_first=True)
y = pad_sequence(targets, batch_first=True, padding_value=-100)
print(x)
print(y)
print(pad_sequence(inputs).shape)

torch.manual_seed(77)
emb = nn.Embedding(8, 3, padding_idx=0)
lstm = nn.LSTM(3, 4, batch_first=True)
fc = nn.Linear(4, 3)
logits = fc(lstm(emb(x))[0])
print(logits.shape)

loss = nn.CrossEntropyLoss()(logits.transpose(1, 2), y)
flat = nn.CrossEntropyLoss(ignore_index=-100)(logits.reshape(-1, 3), y.reshape(-1))
print(f"{loss.item():.4f} {flat.item():.4f}")

each = nn.CrossEntropyLoss(reduction="none")(logits.transpose(1, 2), y)
mask = y != -100
print(each[1].detach())
print(f"{(each.sum() / mask.sum()).item():.4f}", mask.sum(dim=1))

pred = logits.argmax(-1)
correct = (pred == y) & mask
print(int(correct.sum()) <= int(mask.sum()), pred.shape, pred.dtype)
weights = torch.tensor([1.0, 2.0, 0.5])
w = nn.CrossEntropyLoss(weight=weights)(logits.reshape(-1, 3), y.reshape(-1))
print(f"weighted {w.item():.4f}")
