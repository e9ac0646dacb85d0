import math
import torch
import torch.nn as nn

text = ("in the beginning was the word and the word was with the model "
        "and the model was the word the same was in the beginning with the model")
words = text.split()
vocab = sorted(set(words))
stoi = {w: i for i, w in enumerate(vocab)}
data = torch.tensor([stoi[w] for w in words])

def batchify(data, bsz):
    n = data.size(0) // bsz
    return data[:n * bsz].view(bsz, -1).t().contiguous()

def get_batch(source, i, bptt):
    n = min(bptt, len(source) - 1 - i)
    return source[i:i + n], source[i + 1:i + 1 + n].reshape(-1)

train = batchify(data, 2)
print(train.shape, train[:3])
x, y = get_batch(train, 0, 4)
print(x, y)

class RNNModel(nn.Module):
    def __init__(self, ntoken, ninp, nhid, nlayers, dropout=0.0):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.encoder = nn.Embedding(ntoken, ninp)
        self.rnn = nn.GRU(ninp, nhid, nlayers, dropout=dropout)
        self.decoder = nn.Linear(nhid, ntoken)
        self.nhid, self.nlayers = nhid, nlayers
        self.init_weights()

    def init_weights(self):
        r = 0.1
        nn.init.uniform_(self.encoder.weight, -r, r)
        nn.init.zeros_(self.decoder.bias)
        nn.init.uniform_(self.decoder.weight, -r, r)

    def init_hidden(self, bsz):
        weight = next(self.parameters())
        return weight.new_zeros(self.nlayers, bsz, self.nhid)

    def forward(self, x, hidden):
        out, hidden = self.rnn(self.drop(self.encoder(x)), hidden)
        return self.decoder(self.drop(out)).view(-1, self.decoder.out_features), hidden

torch.manual_seed(1111)
model = RNNModel(len(vocab), 8, 12, 2)
criterion = nn.CrossEntropyLoss()
lr, best = 2.0, None
for epoch in range(1, 9):
    model.train()
    hidden, total = model.init_hidden(2), 0.0
    for batch, i in enumerate(range(0, train.size(0) - 1, 4)):
        x, y = get_batch(train, i, 4)
        model.zero_grad()
        hidden = hidden.detach()
        out, hidden = model(x, hidden)
        loss = criterion(out, y)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 0.25)
        for p in model.parameters():
            p.data.add_(p.grad, alpha=-lr)
        total += len(x) * loss.item()
    mean = total / (len(train) - 1)
    if best is None or mean < best:
        best = mean
    else:
        lr /= 4.0
    print(f"| epoch {epoch} | lr {lr:5.2f} | loss {mean:5.2f} | ppl {math.exp(mean):8.2f}")
print(best < math.log(len(vocab)))
