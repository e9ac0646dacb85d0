import torch
import torch.nn as nn
import torch.nn.functional as F

text = "hello lectern. hello learner. "
chars = sorted(set(text))
stoi = {ch: i for i, ch in enumerate(chars)}
itos = {i: ch for ch, i in stoi.items()}
print(len(chars), "".join(chars))

data = torch.tensor([stoi[ch] for ch in text])
X = data[:-1].unsqueeze(0)
Y = data[1:].unsqueeze(0)

class CharModel(nn.Module):
    def __init__(self, vocab, dim=8, hidden=16):
        super().__init__()
        self.emb = nn.Embedding(vocab, dim)
        self.rnn = nn.LSTM(dim, hidden, batch_first=True)
        self.out = nn.Linear(hidden, vocab)

    def forward(self, ids, state=None):
        h, state = self.rnn(self.emb(ids), state)
        return self.out(h), state

torch.manual_seed(0)
model = CharModel(len(chars))
print(model)
opt = torch.optim.Adam(model.parameters(), lr=0.02)
for step in range(1, 61):
    logits, _ = model(X)
    loss = F.cross_entropy(logits.view(-1, len(chars)), Y.view(-1))
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    if step % 20 == 0:
        print(f"step {step:3d}  loss {loss.item():.3f}  perplexity {loss.exp().item():.2f}")

ids, state = torch.tensor([[stoi["h"]]]), None
made = "h"
model.eval()
with torch.no_grad():
    for _ in range(14):
        logits, state = model(ids, state)
        ids = logits[:, -1].argmax(dim=-1, keepdim=True)
        made += itos[ids.item()]
print(repr(made))
