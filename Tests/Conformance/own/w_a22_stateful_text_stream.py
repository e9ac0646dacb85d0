import torch
import torch.nn as nn
import torch.nn.functional as F

corpus = "abcabcabdabc"
vocab = sorted(set(corpus))
idx = {c: i for i, c in enumerate(vocab)}
data = torch.tensor([idx[c] for c in corpus])
onehot = F.one_hot(data, num_classes=len(vocab)).float()
print(onehot.shape, onehot[:2].tolist())

torch.manual_seed(33)
cell = nn.LSTMCell(len(vocab), 5)
out = nn.Linear(5, len(vocab))
params = [*cell.parameters(), *out.parameters()]
opt = torch.optim.Adam(params, lr=0.05)

for epoch in range(20):
    h = c = torch.zeros(1, 5)
    total = 0.0
    for start in range(0, 11, 4):
        h, c = h.detach(), c.detach()          # truncated backpropagation
        loss = 0
        for t in range(start, min(start + 4, 11)):
            h, c = cell(onehot[t:t + 1], (h, c))
            loss = loss + F.cross_entropy(out(h), data[t + 1:t + 2])
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 5.0)
        opt.step()
        total += loss.item()
    if epoch % 5 == 0:
        print(f"{epoch:3d} {total / 11:.3f}")

with torch.no_grad():
    h = c = torch.zeros(1, 5)
    guess = ""
    for t in range(11):
        h, c = cell(onehot[t:t + 1], (h, c))
        guess += vocab[out(h).argmax().item()]
print(h.shape, len(guess), sum(a == b for a, b in zip(guess, corpus[1:])) >= 8)
