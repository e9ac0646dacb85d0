import torch
import torch.nn as nn

torch.manual_seed(208)
tokens = torch.tensor([[5, 3, 7, 0, 0], [2, 0, 0, 0, 0], [1, 4, 6, 8, 9]])
emb = nn.Embedding(10, 4, padding_idx=0)
x = emb(tokens)
mask = tokens != 0
lengths = mask.sum(1)
print(lengths, mask.any(0))

mean = (x * mask.unsqueeze(-1)).sum(1) / lengths[:, None]
bag = nn.functional.embedding_bag(tokens, emb.weight, mode="mean", padding_idx=0)
print(torch.allclose(mean, bag))

mx = x.masked_fill(~mask.unsqueeze(-1), -torch.inf).amax(dim=1)
print(mx)

mha = nn.MultiheadAttention(4, 2, batch_first=True)
out, w = mha(x, x, x, key_padding_mask=~mask)
print(w[1].detach())
print(w.sum(-1).detach().round(decimals=3).unique())
allpad = torch.ones(3, 5, dtype=torch.bool)
out2, w2 = mha(x, x, x, key_padding_mask=allpad)
print(out2.isnan().all(), w2[0, 0])
try:
    mha(x, x, x, key_padding_mask=mask.T)
except Exception as e:
    print(type(e).__name__, e)
try:
    mha(x, x, x, attn_mask=torch.zeros(4, 4))
except Exception as e:
    print(type(e).__name__, e)
try:
    mha(x[..., :3], x, x)
except Exception as e:
    print(type(e).__name__, e)
out3, none = mha(x, x, x, need_weights=False)
print(none, out3.shape)
_, per = mha(x, x, x, average_attn_weights=False)
print(per.shape, mha.head_dim, mha.embed_dim, mha.num_heads)
