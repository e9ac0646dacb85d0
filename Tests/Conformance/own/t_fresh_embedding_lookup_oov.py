import torch
import torch.nn as nn

class Vocab:
    def __init__(self, texts, min_freq=1, specials=("<pad>", "<unk>")):
        counts = {}
        for text in texts:
            for tok in text.split():
                counts[tok] = counts.get(tok, 0) + 1
        self.itos = list(specials) + sorted(t for t, n in counts.items() if n >= min_freq)
        self.stoi = {t: i for i, t in enumerate(self.itos)}
    def __len__(self):
        return len(self.itos)
    def __getitem__(self, tok):
        return self.stoi.get(tok, self.stoi["<unk>"])
    def encode(self, text, length=None):
        ids = [self[t] for t in text.split()]
        if length:
            ids = ids[:length] + [0] * (length - len(ids))
        return ids

vocab = Vocab(["a b b c", "b d"], min_freq=1)
print(len(vocab), vocab.itos, vocab["zzz"], vocab.encode("a b q", 5))
batch = torch.tensor([vocab.encode(t, 4) for t in ("a b", "b c d a b")])
print(batch, batch.ne(0).sum(1), (batch == vocab["<unk>"]).any())
torch.manual_seed(0)
emb = nn.Embedding(len(vocab), 3, padding_idx=0)
out = emb(batch)
print(out[0])
mask = batch.ne(0).unsqueeze(-1)
avg = (out * mask).sum(1) / mask.sum(1)
print(avg)
mx = out.masked_fill(~mask, float("-inf")).amax(1)
print(mx)
loss = avg.pow(2).sum()
loss.backward()
print(emb.weight.grad[0], emb.weight.grad.abs().sum(1))
pre = {"a": [1.0, 0, 0], "b": [0, 1.0, 0]}
with torch.no_grad():
    for tok, vec in pre.items():
        emb.weight[vocab[tok]] = torch.tensor(vec)
print(emb.weight.data[2:4], emb.weight.requires_grad)
sim = torch.cosine_similarity(emb.weight[2], emb.weight[3], dim=0)
print(sim.item(), torch.pdist(emb.weight.detach()[2:5]).shape)
nearest = torch.cdist(emb.weight[2:3].detach(), emb.weight.detach()).argsort()[0]
print([vocab.itos[i] for i in nearest[:2]])
print(emb(torch.tensor([[0, 0]])).abs().sum().item(), emb.num_embeddings, emb.embedding_dim, emb.padding_idx)
