import torch
import torch.nn.functional as F

docs = ["cats chase mice", "dogs chase cats", "mice eat cheese", "people love cheese"]
vocab = sorted({w for d in docs for w in d.split()})
print(vocab)
bow = torch.tensor([[float(d.split().count(w)) for w in vocab] for d in docs])
print(bow.int())
unit = F.normalize(bow, dim=1)
sim = unit @ unit.T
print(sim)
print(F.cosine_similarity(bow[0], bow[1], dim=0), torch.cosine_similarity(bow[0:1], bow))
sim.fill_diagonal_(-1)
print(sim.argmax(1), [docs[k] for k in sim.argmax(1)])
vals, idx = sim.flatten().topk(3)
print(vals, torch.unravel_index(idx, sim.shape))
print(torch.cdist(bow, bow))
keys = {"color": [1.0, 0.0], "size": [0.0, 1.0]}
K = torch.tensor(list(keys.values()))
V = torch.tensor([[10.0], [20.0]])
for q in ([5.0, 0.0], [0.0, 5.0], [1.0, 1.0]):
    w = (torch.tensor(q) @ K.T).softmax(-1)
    print(q, "->", w, (w @ V).item())
hard = F.one_hot((torch.tensor([5.0, 0.0]) @ K.T).argmax(), 2).float()
print(hard @ V)
