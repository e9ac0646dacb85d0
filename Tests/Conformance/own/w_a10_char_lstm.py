import torch
import torch.nn as nn

text = "hello hello hello "
chars = sorted(set(text))
stoi = {ch: i for i, ch in enumerate(chars)}
itos = {i: ch for ch, i in stoi.items()}
ids = torch.tensor([stoi[ch] for ch in text])
print(chars, ids[:6])

class CharModel(nn.Module):
    def __init__(self, vocab, hidden=12):
        super().__init__()
        self.embed = nn.Embedding(vocab, 6)
        self.lstm = nn.LSTM(6, hidden, batch_first=True)
        self.fc = nn.Linear(hidden, vocab)

    def forward(self, x, state=None):
        out, state = self.lstm(self.embed(x), state)
        return self.fc(out), state

torch.manual_seed(5)
model = CharModel(len(chars))
opt = torch.optim.Adam(model.parameters(), lr=0.03)
loss_fn = nn.CrossEntropyLoss()
x, y = ids[:-1].unsqueeze(0), ids[1:].unsqueeze(0)
for epoch in range(60):
    opt.zero_grad()
    logits, _ = model(x)
    loss = loss_fn(logits.view(-1, len(chars)), y.view(-1))
    loss.backward()
    opt.step()
    if epoch % 20 == 0:
        print(f"epoch {epoch:2d} loss {loss.item():.3f}")
print(loss.item() < 0.2)

model.eval()
token, state, result = torch.tensor([[stoi["h"]]]), None, "h"
with torch.no_grad():
    for _ in range(11):
        logits, state = model(token, state)
        token = logits[:, -1].argmax(dim=-1, keepdim=True)
        result += itos[token.item()]
print(repr(result))
