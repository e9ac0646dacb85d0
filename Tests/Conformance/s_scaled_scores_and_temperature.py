import torch
import torch.nn.functional as F

torch.manual_seed(26)
logits = torch.tensor([2.0, 1.0, 0.5, -1.0, -3.0])
vocab = ["sat", "ran", "slept", "flew", "taxed"]

def top_k(logits, k):
    v, _ = logits.topk(k)
    return logits.masked_fill(logits < v[-1], float("-inf"))

def top_p(logits, p):
    s, i = logits.sort(descending=True)
    cum = s.softmax(-1).cumsum(-1)
    drop = cum - s.softmax(-1) > p
    s = s.masked_fill(drop, float("-inf"))
    return torch.empty_like(logits).scatter_(0, i, s)

for T in [0.5, 1.0, 2.0]:
    print(T, F.softmax(logits / T, dim=-1))
print(top_k(logits, 2).softmax(-1))
print(top_p(logits, 0.8).softmax(-1))
draws = torch.multinomial(F.softmax(logits, -1), 20, replacement=True)
print([vocab[i] for i in draws[:6].tolist()])
print(torch.bincount(draws, minlength=5))
p = F.softmax(logits, -1)
print(f"entropy {-(p * p.log()).sum():.4f}, perplexity {torch.exp(-(p * p.log()).sum()):.4f}")
print(f"nll {F.cross_entropy(logits.unsqueeze(0), torch.tensor([1])):.4f} {-p[1].log():.4f}")

beams = [([], 0.0)]
step_logp = [F.log_softmax(torch.randn(3), -1) for _ in range(3)]
for lp in step_logp:
    beams = sorted(((b + [j], s + lp[j].item()) for b, s in beams for j in range(3)), key=lambda t: -t[1])[:2]
for b, s in beams:
    print(b, f"{s:.4f}")
print(sum(lp.max().item() for lp in step_logp) == beams[0][1])
