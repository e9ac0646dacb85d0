import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(42)
text = "hello world hello lstm "
chars = sorted(set(text))
stoi = {ch: i for i, ch in enumerate(chars)}
itos = {i: ch for ch, i in stoi.items()}
print(len(chars), "".join(chars))
ids = torch.tensor([stoi[c] for c in text])
x, y = ids[:-1], ids[1:]

class CharLSTM(nn.Module):
    def __init__(self, vocab, hidden):
        super().__init__()
        self.embed = nn.Embedding(vocab, 8)
        self.rnn = nn.LSTM(8, hidden)
        self.out = nn.Linear(hidden, vocab)

    def forward(self, ids, state=None):
        z, state = self.rnn(self.embed(ids), state)
        return self.out(z), state

model = CharLSTM(len(chars), 32)
opt = torch.optim.AdamW(model.parameters(), lr=0.01)
for epoch in range(151):
    logits, _ = model(x)
    loss = F.cross_entropy(logits, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 50 == 0:
        print(epoch, f"loss {loss.item():.2f}", f"perplexity {loss.exp().item():.1f}")

model.eval()
with torch.no_grad():
    state, ch, result = None, "h", "h"
    for _ in range(12):
        logits, state = model(torch.tensor([stoi[ch]]), state)
        ch = itos[int(logits[-1].argmax())]
        result += ch
print(repr(result))
