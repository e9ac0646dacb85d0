import math
import random
import torch
import torch.nn as nn

def inverse_sigmoid(step, k=5.0):
    return k / (k + math.exp(step / k))

print([round(inverse_sigmoid(s), 3) for s in range(0, 30, 6)])
random.seed(1)
torch.manual_seed(1)
class Decoder(nn.Module):
    def __init__(self, vocab, hidden):
        super().__init__()
        self.embed = nn.Embedding(vocab, hidden)
        self.cell = nn.GRUCell(hidden, hidden)
        self.out = nn.Linear(hidden, vocab)
    def forward(self, h, targets, p_teacher):
        token = torch.zeros(targets.size(0), dtype=torch.long)
        logits, used = [], []
        for t in range(targets.size(1)):
            h = self.cell(self.embed(token), h)
            step = self.out(h)
            logits.append(step)
            teacher = random.random() < p_teacher
            used.append(teacher)
            token = targets[:, t] if teacher else step.argmax(-1)
        return torch.stack(logits, dim=1), used
dec = Decoder(6, 8)
target = torch.tensor([[1, 2, 3, 4], [4, 3, 2, 1]])
opt = torch.optim.Adam(dec.parameters(), lr=0.05)
for step in range(21):
    logits, used = dec(torch.zeros(2, 8), target, inverse_sigmoid(step))
    loss = nn.functional.cross_entropy(logits.reshape(-1, 6), target.reshape(-1))
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 10 == 0:
        print(step, f"{loss.item():.3f}", used)
with torch.no_grad():
    logits, _ = dec(torch.zeros(1, 8), target[:1], 0.0)
p = logits.softmax(-1)
print(p.shape, p.sum(-1).allclose(torch.ones(1, 4)), logits.argmax(-1).shape)
seq = logits.log_softmax(-1).gather(-1, target[:1].unsqueeze(-1)).squeeze(-1)
print(seq.shape, bool((seq <= 0).all()))
