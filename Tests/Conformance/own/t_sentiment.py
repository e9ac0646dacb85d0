import torch
from torch import nn, optim

torch.manual_seed(21)
texts = ["good film", "bad film", "very good", "very bad", "good good story", "bad story"]
labels = torch.tensor([1., 0., 1., 0., 1., 0.])
vocab = {"<pad>": 0, "<unk>": 1}
for t in texts:
    for w in t.split():
        vocab.setdefault(w, len(vocab))
print(vocab)
max_len = max(len(t.split()) for t in texts)

def encode(t):
    ids = [vocab.get(w, vocab["<unk>"]) for w in t.split()]
    return ids + [vocab["<pad>"]] * (max_len - len(ids))

x = torch.tensor([encode(t) for t in texts])
print(x)

class Sentiment(nn.Module):
    def __init__(self, vocab_size, dim=8, hidden=12):
        super().__init__()
        self.emb = nn.Embedding(vocab_size, dim, padding_idx=0)
        self.lstm = nn.LSTM(dim, hidden, batch_first=True)
        self.drop = nn.Dropout(0.0)
        self.fc = nn.Linear(hidden, 1)
    def forward(self, ids):
        e = self.emb(ids)
        _, (h, _) = self.lstm(e)
        return self.fc(self.drop(h[-1])).squeeze(1)

net = Sentiment(len(vocab))
print(net)
print(sum(p.numel() for p in net.parameters() if p.requires_grad), "parameters")
print(net.emb.weight[0])
criterion = nn.BCEWithLogitsLoss()
opt = optim.Adam(net.parameters(), lr=0.05)
for epoch in range(1, 31):
    net.train()
    opt.zero_grad()
    logits = net(x)
    loss = criterion(logits, labels)
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    opt.step()
    if epoch in (1, 10, 20, 30):
        acc = ((logits > 0) == labels.bool()).float().mean()
        print(f"{epoch=} loss={loss.item():.2f} acc={acc:.2f}")
net.eval()
with torch.inference_mode():
    p = torch.sigmoid(net(torch.tensor([encode("very good unknown"), encode("bad")])))
print([f"{v:.1f}" for v in p])
print(net.emb.weight[0].detach())
