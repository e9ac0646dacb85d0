import torch
import torch.nn as nn

class Tagger(nn.Module):
    def __init__(self, vocab, tags, dim=8, hidden=10):
        super().__init__()
        self.embed = nn.Embedding(vocab, dim, padding_idx=0)
        self.lstm = nn.LSTM(dim, hidden, num_layers=2, batch_first=True, bidirectional=True, dropout=0.0)
        self.out = nn.Linear(2 * hidden, tags)

    def forward(self, ids):
        h, _ = self.lstm(self.embed(ids))
        return self.out(h)

torch.manual_seed(13)
ids = torch.randint(1, 12, (16, 6))
ids[3, 4:] = 0
tags = ids % 3
model = Tagger(12, 3)
loss_fn = nn.CrossEntropyLoss(ignore_index=0)
opt = torch.optim.Adam(model.parameters(), lr=0.02)
for step in range(1, 31):
    logits = model(ids)
    loss = loss_fn(logits.reshape(-1, 3), tags.reshape(-1))
    opt.zero_grad()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), 5.0)
    opt.step()
    if step % 10 == 0:
        print(step, f"{loss.item():.4f} {norm:.3f}")
print((model(ids).argmax(-1) == tags)[tags != 0].float().mean())
print(model.embed.weight.grad[0].abs().sum(), loss.exp().item() < 3)
