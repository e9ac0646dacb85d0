import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence, pack_sequence

torch.manual_seed(5)
seqs = [torch.arange(1.0, 5), torch.arange(1.0, 3), torch.arange(1.0, 4)]
lengths = torch.tensor([len(s) for s in seqs])
padded = pad_sequence(seqs, batch_first=True, padding_value=-1)
print(padded)
print(lengths)
packed = pack_padded_sequence(padded.unsqueeze(-1), lengths, batch_first=True, enforce_sorted=False)
print(packed.data.squeeze(-1))
print(packed.batch_sizes)
print(packed.sorted_indices, packed.unsorted_indices)
lstm = nn.LSTM(1, 2, batch_first=True)
out, (h, c) = lstm(packed)
print(type(out).__name__, out.data.shape)
unpacked, lens = pad_packed_sequence(out, batch_first=True)
print(unpacked.shape, lens)
print((unpacked[1, 2:] == 0).all())
last = unpacked[torch.arange(3), lens - 1]
print(torch.allclose(last, h[-1]))
alone, _ = lstm(seqs[1].view(1, -1, 1))
print(torch.allclose(alone[0, -1], h[0, 1], atol=1e-6))
try:
    pack_padded_sequence(padded.unsqueeze(-1), lengths, batch_first=True)
except RuntimeError as e:
    print("RuntimeError:", str(e).split(".")[0])
p2 = pack_sequence([seqs[0], seqs[2], seqs[1]])
print(p2)
