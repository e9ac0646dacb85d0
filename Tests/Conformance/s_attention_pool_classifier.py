import torch
import torch.nn as nn
import torch.nn.functional as F

class AttentionPool(nn.Module):
    def __init__(self, vocab, dim):
        super().__init__()
        self.emb = nn.Embedding(vocab, dim, padding_idx=0)
        self.score = nn.Linear(dim, 1)
        self.head = nn.Linear(dim, 2)

    def forward(self, ids):
        x = self.emb(ids)
        s = self.score(x).squeeze(-1)
        s = s.masked_fill(ids.eq(0), -1e9)
        a = F.softmax(s, dim=1)
        pooled = torch.bmm(a.unsqueeze(1), x).squeeze(1)
        return self.head(pooled), a

vocab = ["<pad>", "good", "bad", "very", "movie", "plot"]
ids = {w: i for i, w in enumerate(vocab)}
texts = ["very good movie", "bad movie", "good plot", "very bad plot", "good", "very bad"]
labels = torch.tensor([1, 0, 1, 0, 1, 0])
rows = [[ids[w] for w in t.split()] for t in texts]
X = torch.tensor([r + [0] * (3 - len(r)) for r in rows])
print(X)

torch.manual_seed(17)
model = AttentionPool(len(vocab), 4)
opt = torch.optim.AdamW(model.parameters(), lr=0.1, weight_decay=0.01)
for epoch in range(30):
    logits, a = model(X)
    loss = F.cross_entropy(logits, labels)
    opt.zero_grad(set_to_none=True)
    loss.backward()
    opt.step()
print(f"{loss.item():.4f}", (logits.argmax(1) == labels).all().item())
for t, row in zip(texts[:4], a.detach()):
    print(t.split(), [f"{v:.2f}" for v in row[:len(t.split())]])
print(model.emb.weight[0])
