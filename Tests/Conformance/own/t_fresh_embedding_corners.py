import torch
import torch.nn as nn

torch.manual_seed(4)
emb = nn.Embedding(6, 3, padding_idx=0)
print(emb)
print(emb.weight)
ids = torch.tensor([[1, 2, 0], [5, 0, 0]])
v = emb(ids)
print(v[1])
v.sum().backward()
print(emb.weight.grad)
print((ids != emb.padding_idx).sum(dim=1))

pre = torch.tensor([[0.0, 0.0], [1.0, 2.0], [3.0, 4.0]])
fixed = nn.Embedding.from_pretrained(pre)
print(fixed.weight.requires_grad, fixed(torch.tensor(2)))
tuned = nn.Embedding.from_pretrained(pre.clone(), freeze=False, padding_idx=0)
print(tuned, tuned.weight.requires_grad)

bag = nn.EmbeddingBag(6, 3, mode="mean")
bag.weight.data.copy_(torch.arange(18.0).view(6, 3))
print(bag(torch.tensor([1, 2, 4, 5]), torch.tensor([0, 3])))
print(bag)
scaled = nn.Embedding(4, 2, max_norm=1.0)
print(scaled(torch.tensor([0, 1, 3])).norm(dim=1) <= 1.0001)
one_hot = nn.functional.one_hot(ids, 6).float()
print(torch.equal(one_hot @ emb.weight, emb(ids)))
try:
    emb(torch.tensor([6]))
except IndexError as e:
    print(e)
try:
    emb(torch.tensor([1.0]))
except RuntimeError as e:
    print(str(e)[:70])
print(nn.functional.cosine_similarity(emb.weight[1:2], emb.weight[1:], dim=1))
