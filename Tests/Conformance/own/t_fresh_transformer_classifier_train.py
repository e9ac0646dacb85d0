import torch
import torch.nn as nn

torch.manual_seed(0)
ids = torch.randint(1, 10, (40, 6))
labels = (ids == 7).any(dim=1).long()
print(labels.float().mean(), torch.bincount(labels))

class Classifier(nn.Module):
    def __init__(self, vocab=10, d=16, heads=2, layers=1, classes=2):
        super().__init__()
        self.embed = nn.Embedding(vocab, d, padding_idx=0)
        self.pos = nn.Parameter(torch.randn(1, 6, d) * 0.1)
        layer = nn.TransformerEncoderLayer(d, heads, 32, dropout=0.0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, layers)
        self.cls = nn.Linear(d, classes)

    def forward(self, ids):
        h = self.encoder(self.embed(ids) + self.pos)
        return self.cls(h.max(dim=1).values)

net = Classifier()
opt = torch.optim.AdamW(net.parameters(), lr=0.01)
for step in range(31):
    logits = net(ids)
    loss = nn.functional.cross_entropy(logits, labels)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 15 == 0:
        acc = (logits.argmax(1) == labels).float().mean()
        print(step, f"{loss:.2f}", f"{acc:.2f}")
net.eval()
with torch.no_grad():
    p = net(torch.tensor([[1, 7, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]])).softmax(-1)
print(p.argmax(-1))
print(net.encoder.layers[0].self_attn.in_proj_weight.shape, len(list(net.parameters())))
