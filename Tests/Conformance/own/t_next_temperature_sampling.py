import torch

torch.manual_seed(13)
logits = torch.tensor([2.0, 1.0, 0.0, -1.0])
letters = "abcd"
for t in (0.2, 1.0, 3.0):
    p = torch.softmax(logits / t, dim=0)
    draw = torch.multinomial(p, 12, replacement=True)
    print(f"T={t}", [f"{v:.3f}" for v in p], "".join(letters[k] for k in draw))

def top_k(logits, k):
    v, _ = logits.topk(k)
    return logits.masked_fill(logits < v[-1], float("-inf")).softmax(0)

def top_p(logits, p):
    s, idx = logits.sort(descending=True)
    cum = s.softmax(0).cumsum(0)
    drop = cum - s.softmax(0) > p
    out = torch.full_like(logits, float("-inf"))
    out[idx[~drop]] = s[~drop]
    return out.softmax(0)

print(top_k(logits, 2))
print(top_p(logits, 0.7), top_p(logits, 0.95))
gumbel = -torch.log(-torch.log(torch.rand(1000, 4)))
counts = torch.bincount((logits + gumbel).argmax(1), minlength=4)
print(counts / 1000, logits.softmax(0))
cat = torch.distributions.Categorical(logits=logits)
print(cat.sample((5,)), cat.log_prob(torch.tensor([0, 3])), cat.entropy(), cat.probs)
bern = torch.distributions.Bernoulli(torch.tensor([0.2, 0.9]))
print(bern.sample(), bern.log_prob(torch.ones(2)), torch.distributions.Normal(0.0, 2.0).log_prob(torch.tensor(1.0)))
