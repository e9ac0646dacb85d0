import math
from collections import Counter
from fractions import Fraction

def ngrams(tokens, n):
    return Counter(zip(*(tokens[i:] for i in range(n))))

def modified_precision(refs, hyp, n):
    counts = ngrams(hyp, n)
    ceiling = Counter()
    for r in refs:
        ceiling |= ngrams(r, n)
    clipped = counts & ceiling
    return Fraction(clipped.total(), max(1, counts.total()), )

refs = ["the cat is on the mat".split(), "there is a cat on the mat".split()]
for hyp in ["the the the the the the the", "the cat the cat on the mat", "cat", "there is a cat on the mat"]:
    h = hyp.split()
    ps = [modified_precision(refs, h, n) for n in range(1, 5)]
    closest = min((abs(len(r) - len(h)), len(r)) for r in refs)[1]
    bp = 1 if len(h) > closest else math.exp(1 - closest / len(h))
    score = bp * math.exp(sum(math.log(p) for p in ps) / 4) if all(ps) else 0.0
    smooth = bp * math.prod((float(p) + 0.1) / 1.1 for p in ps) ** 0.25
    print(f"{hyp!r:32} p={[str(p) for p in ps]} bp={bp:.3f} bleu={score:.3f} smooth={smooth:.3f}")

def rouge_l(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if x == y else max(table[i - 1][j], table[i][j - 1])
    l = table[-1][-1]
    return l, 2 * l / (len(a) + len(b))

print(rouge_l(refs[0], refs[1]))
probs = [0.2, 0.5, 0.1, 0.9]
nll = -sum(map(math.log, probs)) / len(probs)
print(f"perplexity {math.exp(nll):.4f} = {math.prod(probs) ** (-1 / 4):.4f}, bits {nll / math.log(2):.4f}")
print(ngrams("a b a b".split(), 2), (Counter("aab") - Counter("ab")), Counter(a=3) & Counter(a=1, b=2), +Counter(a=0, b=1))
print(sorted(Counter("mississippi").elements())[:5], Counter("abca").most_common()[:-2:-1])
