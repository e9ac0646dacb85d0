import torch
from torch import nn
import torch.nn.functional as F
text = "hello world, hello lstm. "
chars = sorted(set(text)); stoi = {c: i for i, c in enumerate(chars)}; itos = dict(enumerate(chars))
print(len(chars), ''.join(chars).__repr__())
data = torch.tensor([stoi[c] for c in text])
class CharLSTM(nn.Module):
    def __init__(self, vocab, emb=8, hid=16):
        super().__init__()
        self.emb = nn.Embedding(vocab, emb)
        self.lstm = nn.LSTM(emb, hid, batch_first=True)
        self.head = nn.Linear(hid, vocab)
    def forward(self, x, state=None):
        out, state = self.lstm(self.emb(x), state)
        return self.head(out), state
torch.manual_seed(42)
model = CharLSTM(len(chars))
print(model)
opt = torch.optim.Adam(model.parameters(), lr=0.02)
x, y = data[:-1][None], data[1:][None]
for step in range(61):
    logits, _ = model(x)
    loss = F.cross_entropy(logits.reshape(-1, len(chars)), y.reshape(-1))
    opt.zero_grad(); loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    if step % 20 == 0:
        print(f"step {step:2d} loss {loss.item():.4f} ppl {loss.exp().item():.2f} norm {norm:.3f}")
model.eval()
with torch.no_grad():
    idx = torch.tensor([[stoi['h']]]); state = None; out = ['h']
    for _ in range(12):
        logits, state = model(idx, state)
        idx = logits[:, -1].argmax(-1, keepdim=True)
        out.append(itos[idx.item()])
print(''.join(out))
torch.manual_seed(0)
probs = F.softmax(logits[0, -1] / 0.8, dim=-1)
print(torch.multinomial(probs, 5, replacement=True).tolist())
