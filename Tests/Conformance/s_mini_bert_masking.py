import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(24)
PAD, MASK, V = 0, 1, 10
ids = torch.randint(2, V, (4, 6))
ids[2, 4:] = PAD
prob = torch.full(ids.shape, 0.3)
prob.masked_fill_(ids == PAD, 0.0)
chosen = torch.bernoulli(prob).bool()
labels = ids.masked_fill(~chosen, -100)
inputs = ids.clone()
inputs[chosen] = MASK
print(ids)
print(inputs)
print(labels)
print(chosen.sum(dim=1), f"{chosen.float().mean():.3f}")

class Bert(nn.Module):
    def __init__(self, d=12):
        super().__init__()
        self.tok = nn.Embedding(V, d, padding_idx=PAD)
        self.pos = nn.Parameter(torch.zeros(1, 6, d))
        nn.init.normal_(self.pos, std=0.02)
        self.enc = nn.TransformerEncoder(nn.TransformerEncoderLayer(d, 3, 24, dropout=0.0, activation="gelu", batch_first=True), 2)
        self.head = nn.Linear(d, V)

    def forward(self, x):
        h = self.enc(self.tok(x) + self.pos[:, :x.size(1)], src_key_padding_mask=x.eq(PAD))
        return self.head(h)

model = Bert()
opt = torch.optim.AdamW(model.parameters(), lr=3e-3)
for step in range(1, 41):
    loss = F.cross_entropy(model(inputs).view(-1, V), labels.view(-1), ignore_index=-100)
    opt.zero_grad(); loss.backward(); opt.step()
    if step in (1, 20, 40):
        print(step, f"{loss.item():.3f}")
acc = (model(inputs).argmax(-1)[chosen] == ids[chosen]).float().mean()
print(f"{acc.item():.2f}")
