import torch
import torch.nn as nn
import torch.nn.functional as F

text = "to be or not to be"
vocab = sorted(set(text))
stoi = {ch: i for i, ch in enumerate(vocab)}
itos = {i: ch for ch, i in stoi.items()}
ids = torch.tensor([stoi[c] for c in text])
print(vocab, len(vocab))
print(ids)

class TiedLM(nn.Module):
    def __init__(self, n, d):
        super().__init__()
        self.embed = nn.Embedding(n, d)
        self.rnn = nn.LSTM(d, d, batch_first=True)
        self.out = nn.Linear(d, n, bias=False)
        self.out.weight = self.embed.weight

    def forward(self, x, state=None):
        h, state = self.rnn(self.embed(x), state)
        return self.out(h), state

torch.manual_seed(0)
model = TiedLM(len(vocab), 8)
print(model.out.weight is model.embed.weight)
print([n for n, _ in model.named_parameters()])
print(list(model.state_dict()))
print(sum(p.numel() for p in model.parameters()))
opt = torch.optim.Adam(model.parameters(), lr=0.05)
x, y = ids[:-1][None], ids[1:][None]
for step in range(30):
    logits, _ = model(x)
    loss = F.cross_entropy(logits.view(-1, len(vocab)), y.view(-1))
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 10 == 9:
        print(step + 1, f"{loss.item():.3f}", f"{loss.exp().item():.2f}")

model.eval()
with torch.inference_mode():
    cur, state, made = x[:, :1], None, [itos[x[0, 0].item()]]
    for _ in range(12):
        logits, state = model(cur, state)
        cur = logits[:, -1].argmax(-1, keepdim=True)
        made.append(itos[cur.item()])
print("".join(made))
torch.manual_seed(5)
probs = F.softmax(logits[0, -1] / 0.5, dim=-1)
print(torch.multinomial(probs, 5, replacement=True))
