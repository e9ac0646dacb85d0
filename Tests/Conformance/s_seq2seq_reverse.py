import torch
import torch.nn as nn

class Seq2Seq(nn.Module):
    def __init__(self, vocab, hidden):
        super().__init__()
        self.emb = nn.Embedding(vocab, hidden)
        self.encoder = nn.GRU(hidden, hidden, batch_first=True)
        self.decoder = nn.GRUCell(hidden, hidden)
        self.out = nn.Linear(hidden, vocab)

    def forward(self, src, tgt, teacher=True):
        _, h = self.encoder(self.emb(src))
        h = h.squeeze(0)
        token = torch.zeros(src.size(0), dtype=torch.long)
        logits = []
        for t in range(tgt.size(1)):
            h = self.decoder(self.emb(token), h)
            step = self.out(h)
            logits.append(step)
            token = tgt[:, t] if teacher else step.argmax(-1)
        return torch.stack(logits, dim=1)

torch.manual_seed(4)
model = Seq2Seq(6, 12)
src = torch.randint(1, 6, (16, 4))
tgt = src.flip(1)
print(src[:2].tolist(), tgt[:2].tolist())
opt = torch.optim.Adam(model.parameters(), lr=0.03)
crit = nn.CrossEntropyLoss()
for epoch in range(40):
    logits = model(src, tgt)
    loss = crit(logits.transpose(1, 2), tgt)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 10 == 0:
        print(epoch, round(loss.item(), 3))

model.eval()
with torch.inference_mode():
    free = model(src, tgt, teacher=False).argmax(-1)
print(f"tokens right: {(free == tgt).float().mean().item():.2%}")
print(f"whole rows right: {(free == tgt).all(1).float().mean():.2%}")
print(sum(p.numel() for p in model.parameters()))
