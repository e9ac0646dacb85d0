import torch
import torch.nn as nn

torch.manual_seed(5)
tokens = ["the", "cat", "sat", "on", "the", "mat"]
vocab = {t: i for i, t in enumerate(dict.fromkeys(tokens))}
ids = torch.tensor([vocab[t] for t in tokens])
emb = nn.Embedding(len(vocab), 8)
att = nn.MultiheadAttention(8, 2, batch_first=True)
x = emb(ids).unsqueeze(0)
with torch.no_grad():
    _, w = att(x, x, x)
    _, per_head = att(x, x, x, average_attn_weights=False)
w = w[0]
print(" " * 5 + "".join(f"{t:>6}" for t in tokens))
for t, row in zip(tokens, w):
    print(f"{t:<5}" + "".join(f"{v:6.2f}" for v in row))
shades = " .:-=+*#%@"
for row in per_head[0, 0]:
    print("".join(shades[min(int(v * 10 / row.max()), 9)] for v in row))
top = w.topk(2, dim=-1)
for i, (vals, idx) in enumerate(zip(top.values, top.indices)):
    print(tokens[i], "->", ", ".join(f"{tokens[j]} {v:.3f}" for j, v in zip(idx.tolist(), vals.tolist())))
print(torch.equal(w[0], w[4]), torch.allclose(per_head.mean(1)[0], w, atol=1e-6))
ent = torch.special.entr(w).sum(-1)
print(ent)
