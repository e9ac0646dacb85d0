import torch
import torch.nn.functional as F

tokens = "the animal did not cross the street because it was tired".split()
torch.manual_seed(27)
emb = torch.randn(len(tokens), 8)
emb[tokens.index("it")] = 0.8 * emb[tokens.index("animal")] + 0.2 * torch.randn(8)
w = F.softmax(emb @ emb.T / 8 ** 0.5 - torch.eye(len(tokens)) * 1e9, dim=-1)
shades = " .:-=+*#%@"
print(" " * 8 + " ".join(t[:3].ljust(3) for t in tokens))
for t, row in zip(tokens, w):
    print(f"{t:>7} " + " ".join(shades[min(int(v * 10), 9)] * 3 for v in row.tolist()))
i = tokens.index("it")
top = torch.topk(w[i], 3)
for v, j in zip(*top):
    print(f"{tokens[i]} -> {tokens[j]:<8} {v:.3f}")
ent = -(w * torch.log(w + 1e-12)).sum(-1)
print(ent.argmin().item(), tokens[ent.argmin()], f"{ent.min():.3f} {ent.mean():.3f}")
print((w.sum(0) > 1).nonzero().flatten().tolist(), w.diagonal().sum().item())
sym = (w - w.T).abs().max()
print(f"asymmetry {sym:.3f}", torch.allclose(w.sum(-1), torch.ones(len(tokens))))
rollout = torch.eye(len(tokens))
for _ in range(3):
    a = 0.5 * w + 0.5 * torch.eye(len(tokens))
    rollout = a @ rollout
print(rollout[i].topk(2).indices.tolist(), [tokens[k] for k in rollout[i].topk(2).indices])
