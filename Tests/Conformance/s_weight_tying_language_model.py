import math
import torch
import torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader

corpus = "a cat sat on a mat . a dog sat on a log . a cat saw a dog .".split()
vocab = sorted(set(corpus), key=corpus.index)
to_id = {w: i for i, w in enumerate(vocab)}
ids = torch.tensor([to_id[w] for w in corpus])
print(len(vocab), ids[:8])

class TiedLM(nn.Module):
    def __init__(self, n, dim):
        super().__init__()
        self.embed = nn.Embedding(n, dim)
        self.rnn = nn.GRU(dim, dim, batch_first=True)
        self.decoder = nn.Linear(dim, n)
        self.decoder.weight = self.embed.weight
        self.reset()

    def reset(self):
        nn.init.uniform_(self.embed.weight, -0.1, 0.1)
        nn.init.zeros_(self.decoder.bias)

    def forward(self, x):
        out, _ = self.rnn(self.embed(x))
        return self.decoder(out)

windows = ids.unfold(0, 5, 1)
data = TensorDataset(windows[:, :-1], windows[:, 1:])
torch.manual_seed(0)
lm = TiedLM(len(vocab), 8)
print(sum(p.numel() for p in lm.parameters()), len(lm.state_dict()), lm.decoder.weight is lm.embed.weight)
loader = DataLoader(data, batch_size=4, shuffle=True, drop_last=True)
opt = torch.optim.Adam(lm.parameters(), lr=0.02, betas=(0.9, 0.99))
crit = nn.CrossEntropyLoss(reduction="sum")
for epoch in range(1, 16):
    total, count = 0.0, 0
    for x, y in loader:
        loss = crit(lm(x).flatten(0, 1), y.flatten())
        opt.zero_grad()
        (loss / y.numel()).backward()
        opt.step()
        total += loss.item()
        count += y.numel()
    if epoch % 5 == 0:
        print(f"epoch {epoch:>2} | ppl {math.exp(total / count):7.3f} | batches {len(loader)}")
with torch.no_grad():
    p = lm(torch.tensor([[to_id["a"]]]))[0, -1].softmax(0)
top = p.topk(3)
print([(vocab[i], round(v, 2)) for v, i in zip(top.values.tolist(), top.indices.tolist())])
