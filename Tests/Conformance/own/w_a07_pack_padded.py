import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence

seqs = [torch.tensor([1.0, 2.0, 3.0]), torch.tensor([4.0]), torch.tensor([5.0, 6.0])]
padded = pad_sequence(seqs, batch_first=True)
print(padded)
lengths = torch.tensor([len(s) for s in seqs])
print(lengths)

torch.manual_seed(3)
lstm = nn.LSTM(1, 2, batch_first=True)
packed = pack_padded_sequence(padded.unsqueeze(-1), lengths, batch_first=True, enforce_sorted=False)
print(packed.data.squeeze(1), packed.batch_sizes)

with torch.no_grad():
    packed_out, (h, c) = lstm(packed)
    out, out_lengths = pad_packed_sequence(packed_out, batch_first=True)
print(out.shape, out_lengths)
print(out[1])
last = out[torch.arange(3), lengths - 1]
print(torch.allclose(last, h[-1]))

try:
    pack_padded_sequence(padded.unsqueeze(-1), lengths, batch_first=True)
except RuntimeError as e:
    print(type(e).__name__)
