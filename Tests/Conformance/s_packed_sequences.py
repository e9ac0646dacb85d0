import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence

seqs = [torch.tensor([3, 1, 4]), torch.tensor([2]), torch.tensor([5, 6, 5, 2])]
lengths = torch.tensor([len(s) for s in seqs])
padded = pad_sequence(seqs, batch_first=True, padding_value=0)
print(padded, lengths)

torch.manual_seed(9)
emb = nn.Embedding(8, 3, padding_idx=0)
lstm = nn.LSTM(3, 2, batch_first=True)
packed = pack_padded_sequence(emb(padded), lengths, batch_first=True, enforce_sorted=False)
print(packed.batch_sizes, packed.sorted_indices, packed.data.shape)

out, (h, c) = lstm(packed)
out, n = pad_packed_sequence(out, batch_first=True)
print(out.shape, n)
print(out[1].detach())
print(h.squeeze(0))
for i, k in enumerate(n):
    print(i, torch.allclose(out[i, k - 1], h[0, i]))

out, _ = pad_packed_sequence(lstm(packed)[0], batch_first=True, padding_value=-1.0, total_length=5)
print(out[1, :, 0])
try:
    pack_padded_sequence(emb(padded), lengths, batch_first=True)
except RuntimeError as e:
    print(e)
