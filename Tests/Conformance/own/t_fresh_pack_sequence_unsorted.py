import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_sequence, pack_padded_sequence, pad_packed_sequence, pad_sequence, unpack_sequence

torch.manual_seed(3)
seqs = [torch.randn(n, 2) for n in (2, 5, 3)]
padded = pad_sequence(seqs, batch_first=True, padding_value=-1.0)
print(padded.shape)
print(padded[0])
lengths = torch.tensor([len(s) for s in seqs])
packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
print(packed.batch_sizes, packed.sorted_indices, packed.unsorted_indices)
print(packed.data.shape)
other = pack_sequence(seqs, enforce_sorted=False)
print(torch.equal(packed.data, other.data))

gru = nn.GRU(2, 3, batch_first=True)
out, h = gru(packed)
print(type(out).__name__)
rows, sizes = pad_packed_sequence(out, batch_first=True)
print(rows.shape, sizes)
print(h.squeeze(0))
last = rows[torch.arange(3), sizes - 1]
print(torch.allclose(last, h[0]))
full, total = pad_packed_sequence(out, batch_first=True, total_length=7, padding_value=9.0)
print(full.shape, full[0, -1])
for s in unpack_sequence(packed):
    print(tuple(s.shape), round(s.sum().item(), 4))
try:
    pack_padded_sequence(padded, lengths, batch_first=True)
except RuntimeError as e:
    print(str(e).splitlines()[0])
try:
    pack_padded_sequence(padded, torch.tensor([2, 0, 3]), batch_first=True, enforce_sorted=False)
except RuntimeError as e:
    print(e)
