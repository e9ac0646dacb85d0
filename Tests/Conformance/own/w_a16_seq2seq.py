import torch
from torch import nn

class Encoder(nn.Module):
    def __init__(self, vocab, emb, hid):
        super().__init__()
        self.embedding = nn.Embedding(vocab, emb)
        self.rnn = nn.LSTM(emb, hid, batch_first=True)

    def forward(self, src):
        _, (hidden, cell) = self.rnn(self.embedding(src))
        return hidden, cell

class Decoder(nn.Module):
    def __init__(self, vocab, emb, hid):
        super().__init__()
        self.embedding = nn.Embedding(vocab, emb)
        self.rnn = nn.LSTM(emb, hid, batch_first=True)
        self.out = nn.Linear(hid, vocab)

    def forward(self, token, hidden, cell):
        output, (hidden, cell) = self.rnn(self.embedding(token), (hidden, cell))
        return self.out(output), hidden, cell

torch.manual_seed(21)
enc, dec = Encoder(8, 4, 6), Decoder(8, 4, 6)
src = torch.tensor([[2, 5, 3, 1], [4, 4, 6, 1]])
hidden, cell = enc(src)
print(hidden.shape, cell.shape)

token = torch.zeros(2, 1, dtype=torch.long)       # <sos>
decoded = []
for _ in range(3):
    logits, hidden, cell = dec(token, hidden, cell)
    token = logits.argmax(dim=-1)
    decoded.append(token)
print(torch.cat(decoded, dim=1).shape)
print(logits[0, 0].detach())

target = torch.tensor([[3, 5, 2], [6, 4, 4]])
teacher = torch.cat([torch.zeros(2, 1, dtype=torch.long), target[:, :-1]], dim=1)
print(teacher)
logits, _, _ = dec(teacher, *enc(src))
loss = nn.CrossEntropyLoss()(logits.reshape(-1, 8), target.reshape(-1))
loss.backward()
print(f"loss {loss.item():.4f}", enc.embedding.weight.grad is not None)
print("unused row:", enc.embedding.weight.grad[7])
