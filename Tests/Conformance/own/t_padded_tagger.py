import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

data = [("the dog ate the apple".split(), ["DET", "NN", "V", "DET", "NN"]), ("everybody read that book".split(), ["NN", "V", "DET", "NN"])]
word_ix, tag_ix = {"<pad>": 0}, {"DET": 0, "NN": 1, "V": 2}
for sent, tags in data:
    for w in sent:
        word_ix.setdefault(w, len(word_ix))
print(word_ix)

class Tagger(nn.Module):
    def __init__(self, vocab, d, h, k):
        super().__init__()
        self.emb = nn.Embedding(vocab, d, padding_idx=0)
        self.lstm = nn.LSTM(d, h, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * h, k)
    def forward(self, ids, lengths):
        packed = pack_padded_sequence(self.emb(ids), lengths, batch_first=True, enforce_sorted=False)
        out, (h, _) = self.lstm(packed)
        out, lens = pad_packed_sequence(out, batch_first=True)
        return self.out(out), h, lens

torch.manual_seed(1)
ids = pad_sequence([torch.tensor([word_ix[w] for w in s]) for s, _ in data], batch_first=True)
tags = pad_sequence([torch.tensor([tag_ix[t] for t in ts]) for _, ts in data], batch_first=True, padding_value=-1)
lengths = torch.tensor([len(s) for s, _ in data])
model = Tagger(len(word_ix), 6, 5, 3)
loss_fn = nn.CrossEntropyLoss(ignore_index=-1)
opt = torch.optim.SGD(model.parameters(), lr=0.5)
for epoch in range(41):
    logits, h, lens = model(ids, lengths)
    loss = loss_fn(logits.transpose(1, 2), tags)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 20 == 0:
        print(epoch, f"{loss.item():.4f}")
pred = logits.argmax(-1)
mask = tags != -1
print(pred, (pred[mask] == tags[mask]).float().mean(), lens, h.shape)
print(model.emb.weight[0], model.emb.weight.grad[0])
