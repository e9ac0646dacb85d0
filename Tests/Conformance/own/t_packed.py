import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence, pack_sequence

torch.manual_seed(8)
seqs = [torch.randn(n, 2) for n in (3, 5, 2)]
padded = pad_sequence(seqs, batch_first=True)
print(padded.shape)
print(padded[:, :, 0])
lengths = torch.tensor([len(s) for s in seqs])
packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
print(packed.batch_sizes, packed.sorted_indices)
lstm = nn.LSTM(2, 3, batch_first=True, bidirectional=True)
out, (h, c) = lstm(packed)
y, n = pad_packed_sequence(out, batch_first=True)
print(y.shape, n)
print(y[2].detach())
print(h[:, 1].detach())
alone, (ha, ca) = lstm(seqs[0].unsqueeze(0))
print(torch.allclose(ha[:, 0], h[:, 0], atol=1e-6))
print(pad_sequence(seqs, padding_value=-1.0).shape)
