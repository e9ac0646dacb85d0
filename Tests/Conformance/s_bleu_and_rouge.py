import math
from collections import Counter

def ngrams(tokens, n):
    return Counter(tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1))

def clipped(cand, refs, n):
    c = ngrams(cand, n)
    most = Counter()
    for r in refs:
        most |= ngrams(r, n)
    return sum((c & most).values()), max(1, sum(c.values()))

def bleu(cand, refs, N=4, smooth=False):
    logs = []
    for n in range(1, N + 1):
        hit, total = clipped(cand, refs, n)
        if smooth and n > 1:
            hit, total = hit + 1, total + 1
        if not hit:
            return 0.0
        logs.append(math.log(hit / total))
    r = min((abs(len(x) - len(cand)), len(x)) for x in refs)[1]
    bp = 1.0 if len(cand) > r else math.exp(1 - r / len(cand))
    return bp * math.exp(math.fsum(logs) / N)

refs = ["the cat is on the mat".split(), "there is a cat on the mat".split()]
for text in ["the the the the the the", "the cat is on the mat", "the cat on the mat", "a cat on the mat is there"]:
    cand = text.split()
    print(f"{text:<27} {clipped(cand, refs, 1)} {bleu(cand, refs, 2):.4f} {bleu(cand, refs, smooth=True):.4f}")

def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]

def rouge_l(c, r):
    l = lcs(c, r)
    p, q = l / len(c), l / len(r)
    return 2 * p * q / (p + q) if l else 0.0

print([round(rouge_l("the cat sat".split(), r), 4) for r in refs])
def wer(ref, hyp):
    d = list(range(len(hyp) + 1))
    for i, r in enumerate(ref, 1):
        d, last = [i], d
        for j, h in enumerate(hyp, 1):
            d.append(min(last[j] + 1, d[-1] + 1, last[j - 1] + (r != h)))
    return d[-1] / len(ref)
print(f"{wer('a b c d'.split(), 'a x c'.split()):.2%}", Counter("aab") | Counter("abb"), Counter("aab") & Counter("abb"))
print(Counter(a=3) - Counter(a=5), +Counter(a=-1, b=2), Counter("abc").total(), Counter("hello") == Counter("olleh"))
