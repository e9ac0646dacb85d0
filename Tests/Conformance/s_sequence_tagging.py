import torch
import torch.nn as nn
import torch.nn.functional as F

sents = [("the dog barks".split(), ["D", "N", "V"]), ("a cat sleeps here".split(), ["D", "N", "V", "A"]), ("dogs bark".split(), ["N", "V"])]
word_ix, tag_ix = {"<pad>": 0}, {}
for words, tags in sents:
    for w in words:
        word_ix.setdefault(w, len(word_ix))
    for t in tags:
        tag_ix.setdefault(t, len(tag_ix))
print(word_ix)
print(tag_ix)
longest = max(len(w) for w, _ in sents)
X = torch.zeros(len(sents), longest, dtype=torch.long)
Y = torch.full((len(sents), longest), -100)
for i, (words, tags) in enumerate(sents):
    X[i, :len(words)] = torch.tensor([word_ix[w] for w in words])
    Y[i, :len(tags)] = torch.tensor([tag_ix[t] for t in tags])
print(X)
print(Y)

class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(len(word_ix), 5, padding_idx=0)
        self.lstm = nn.LSTM(5, 6, batch_first=True, bidirectional=True)
        self.out = nn.Linear(12, len(tag_ix))

    def forward(self, x):
        h, _ = self.lstm(self.embed(x))
        return self.out(h)

torch.manual_seed(25)
model = Tagger()
opt = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.8)
for epoch in range(1, 31):
    model.zero_grad()
    scores = model(X)
    loss = F.cross_entropy(scores.permute(0, 2, 1), Y)
    loss.backward()
    opt.step()
    if epoch in (1, 10, 30):
        print(f"{epoch:2d}: {loss.item():.4f}")
names = {i: t for t, i in tag_ix.items()}
pred = model(X).argmax(-1)
for row, (words, tags) in zip(pred, sents):
    print([f"{w}/{names[int(p)]}" for w, p in zip(words, row)])
mask = Y != -100
print(f"{(pred[mask] == Y[mask]).sum().item()} of {mask.sum().item()} right")
