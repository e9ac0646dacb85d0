import torch
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence, pack_sequence
seqs = [torch.arange(1., n + 1).unsqueeze(1) for n in (4, 2, 3)]
padded = pad_sequence(seqs, batch_first=True)
print(padded.squeeze(-1))
lengths = torch.tensor([len(s) for s in seqs])
packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
print(packed.data.flatten(), packed.batch_sizes, packed.sorted_indices, packed.unsorted_indices)
torch.manual_seed(0)
lstm = torch.nn.LSTM(1, 2, batch_first=True)
out, (h, c) = lstm(packed)
out, lens = pad_packed_sequence(out, batch_first=True, padding_value=-9.)
print(out, lens)
print(h)
last = out[torch.arange(3), lengths - 1]
print(torch.allclose(last, h[0]))
try:
    pack_padded_sequence(padded, lengths, batch_first=True)
except RuntimeError as e:
    print(e)
p2 = pack_sequence(sorted(seqs, key=len, reverse=True))
print(p2.batch_sizes.tolist())
mask = torch.arange(4)[None, :] < lengths[:, None]
print(mask)
print((padded.squeeze(-1) * mask).sum(1) / lengths)
