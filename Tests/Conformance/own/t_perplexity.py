import math
import torch
import torch.nn as nn
import torch.nn.functional as F

text = "hello world hello lectern"
chars = sorted(set(text))
stoi = {c: i for i, c in enumerate(chars)}
data = torch.tensor([stoi[c] for c in text])
torch.manual_seed(3)

class CharRNN(nn.Module):
    def __init__(self, vocab, hidden=12):
        super().__init__()
        self.embed = nn.Embedding(vocab, 6)
        self.rnn = nn.GRU(6, hidden, batch_first=True)
        self.head = nn.Linear(hidden, vocab)

    def forward(self, x, h=None):
        y, h = self.rnn(self.embed(x), h)
        return self.head(y), h

model = CharRNN(len(chars))
opt = torch.optim.RMSprop(model.parameters(), lr=0.01)
x, y = data[:-1].unsqueeze(0), data[1:].unsqueeze(0)
for step in range(41):
    logits, _ = model(x)
    loss = F.cross_entropy(logits.transpose(1, 2), y)
    opt.zero_grad(set_to_none=True)
    loss.backward()
    opt.step()
    if step % 20 == 0:
        print(step, f"loss {loss.item():.4f} perplexity {math.exp(loss.item()):.3f}")
out, h = [stoi["h"]], None
for _ in range(8):
    logits, h = model(torch.tensor([[out[-1]]]), h)
    out.append(int(logits[0, -1].argmax()))
print("".join(chars[i] for i in out))
probs = F.softmax(logits[0, -1].detach(), dim=-1)
print(probs.topk(3).values, torch.multinomial(probs, 2))
