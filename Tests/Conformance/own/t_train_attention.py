import torch
import torch.nn as nn

torch.manual_seed(19)
# find the position of the marked token
B, T, D = 64, 6, 8
emb = nn.Embedding(5, D)
pos = nn.Parameter(torch.randn(T, D) * 0.1)
mha = nn.MultiheadAttention(D, 2, batch_first=True)
head = nn.Linear(D, T)
ids = torch.randint(1, 5, (B, T))
target = torch.randint(0, T, (B,))
ids[torch.arange(B), target] = 0
params = [pos, *emb.parameters(), *mha.parameters(), *head.parameters()]
opt = torch.optim.Adam(params, lr=0.02)
for step in range(61):
    x = emb(ids) + pos
    a, w = mha(x, x, x)
    logits = head(a.mean(1))
    loss = nn.functional.cross_entropy(logits, target)
    opt.zero_grad(set_to_none=True)
    loss.backward()
    opt.step()
    if step % 20 == 0:
        acc = (logits.argmax(-1) == target).float().mean().item()
        print(f"step {step:>3} | loss {loss.item():.2f} | acc {acc:.2f}")
print(sum(p.numel() for p in params))
