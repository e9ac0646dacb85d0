import math
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(123)
sentence = "Life is short eat dessert first"
words = sentence.split(" ")
dc = {s: i for i, s in enumerate(sorted(words))}
print(dc)
ids = torch.tensor([dc[s] for s in words])
print(ids)
embed = torch.nn.Embedding(6, 16)
x = embed(ids).detach()
print(x.shape)
d = x.shape[1]
d_q, d_k, d_v = 24, 24, 28
W_query = nn.Parameter(torch.rand(d_q, d))
W_key = nn.Parameter(torch.rand(d_k, d))
W_value = nn.Parameter(torch.rand(d_v, d))
x_2 = x[1]
query_2 = W_query.matmul(x_2)
key_2 = W_key.matmul(x_2)
print(query_2.shape, key_2.shape)
keys = W_key.matmul(x.T).T
values = W_value.matmul(x.T).T
print(keys.shape, values.shape)
omega_24 = query_2.dot(keys[4])
print(omega_24)
omega_2 = query_2.matmul(keys.T)
print(omega_2)
weights_2 = F.softmax(omega_2 / d_k ** 0.5, dim=0)
print(weights_2)
context = weights_2.matmul(values)
print(context.shape)
print(context[:5])
scores = (W_query @ x.T).T @ keys.T / math.sqrt(d_k)
attn = scores.softmax(dim=-1)
print(torch.allclose(attn.sum(-1), torch.ones(6)))
entropy = -(attn * (attn + 1e-9).log()).sum(-1)
print(entropy.detach().numpy().round(3))
torch.set_printoptions(precision=2, sci_mode=False)
print(attn.detach())
