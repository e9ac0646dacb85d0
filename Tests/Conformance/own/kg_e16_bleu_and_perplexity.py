import math
from collections import Counter
import numpy as np

def ngrams(tokens, n):
    return Counter(tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1))

def bleu(candidate, references, max_n=4, smooth=False):
    logs = []
    for n in range(1, max_n + 1):
        cand = ngrams(candidate, n)
        best = Counter()
        for r in references:
            best |= ngrams(r, n)
        hit = sum((cand & best).values())
        total = max(sum(cand.values()), 1)
        if smooth and n > 1:
            hit, total = hit + 1, total + 1
        if hit == 0:
            return 0.0
        logs.append(math.log(hit / total))
    c = len(candidate)
    r = min((abs(len(x) - c), len(x)) for x in references)[1]
    bp = 1.0 if c > r else math.exp(1 - r / c)
    return bp * math.exp(sum(logs) / max_n)

ref = "the cat sat on the mat near the door".split()
for text in ["the cat sat on the mat near the door", "the cat sat on a mat", "cat the on sat", "the the the the"]:
    c = text.split()
    print(f"{text:40s} {bleu(c, [ref]):.4f} {bleu(c, [ref], smooth=True):.4f}")

probs = np.array([0.25, 0.1, 0.5, 0.05])
nll = -np.log(probs)
print(f"perplexity {np.exp(nll.mean()):.4f} by product {np.prod(probs) ** (-1 / len(probs)):.4f}")
print(f"bits per token {nll.mean() / np.log(2):.4f}")
by_batch = [np.exp(nll[:1].mean()), np.exp(nll[1:].mean())]
print(f"mean of batches {np.mean(by_batch):.4f} is not the perplexity")
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
    return row[-1]
print(edit("kitten", "sitting"), f"WER {edit(ref, 'the cat sat mat near a door'.split()) / len(ref):.3f}")
