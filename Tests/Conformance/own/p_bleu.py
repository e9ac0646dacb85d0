from collections import Counter
import math

def ngrams(tokens, n):
    return Counter(tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1))

def bleu(candidate, references, max_n=4):
    logs = []
    for n in range(1, max_n + 1):
        cand = ngrams(candidate, n)
        best = Counter()
        for ref in references:
            best |= ngrams(ref, n)
        clipped = sum((cand & best).values())
        total = max(sum(cand.values()), 1)
        if clipped == 0:
            return 0.0
        logs.append(math.log(clipped / total))
    r = min((abs(len(ref) - len(candidate)), len(ref)) for ref in references)[1]
    bp = 1.0 if len(candidate) > r else math.exp(1 - r / len(candidate))
    return bp * math.exp(math.fsum(logs) / max_n)

ref = "the cat is on the mat".split()
print(f"{bleu('the cat is on the mat'.split(), [ref]):.4f}")
print(f"{bleu('the the the the the the the'.split(), [ref], 1):.4f}")
print(f"{bleu('the cat is on a mat'.split(), [ref], 2):.4f}")
print(f"{bleu('the cat'.split(), [ref], 2):.4f}")
print(ngrams(ref, 1).most_common(2), ngrams(ref, 2)[("the", "cat")])
c = Counter("mississippi")
print(c, c.total(), c - Counter("miss"), sorted(c.elements())[:4])
