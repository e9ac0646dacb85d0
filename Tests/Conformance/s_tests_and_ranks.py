import math
import numpy as np
from itertools import combinations
from sklearn.metrics import dcg_score, ndcg_score, roc_auc_score

def mcnemar(b, c):
    n, k = b + c, min(b, c)
    tail = sum(math.comb(n, i) for i in range(k + 1)) / 2 ** n
    return min(1.0, 2 * tail)

print(f"{mcnemar(12, 3):.4f} {mcnemar(5, 5):.1f}")
pos, neg = [0.9, 0.6, 0.55], [0.8, 0.4, 0.3, 0.55]
wins = sum((p > n) + 0.5 * (p == n) for p in pos for n in neg)
print(wins / 12, roc_auc_score([1] * 3 + [0] * 4, pos + neg))

def dcg(rels, k=None):
    return sum(r / math.log2(i + 2) for i, r in enumerate(rels[:k]))

rels = [3, 2, 3, 0, 1, 2]
print(round(dcg(rels), 4), round(dcg(rels) / dcg(sorted(rels, reverse=True)), 4))
print(round(dcg_score([rels], [[6, 5, 4, 3, 2, 1]]), 4), round(ndcg_score([rels], [[6, 5, 4, 3, 2, 1]], k=3), 4))
def mrr(lists):
    return np.mean([1 / (1 + l.index(1)) if 1 in l else 0 for l in lists])
def ap(l):
    hits = np.cumsum(l)
    return float((hits / np.arange(1, len(l) + 1))[np.array(l) == 1].mean())
print(round(float(mrr([[0, 1, 0], [1, 0, 0], [0, 0, 0]])), 4), round(ap([1, 0, 1, 0]), 4))
x, y = np.array([1, 2, 3, 4, 5]), np.array([2, 1, 4, 3, 5])
conc = sum(np.sign((x[i] - x[j]) * (y[i] - y[j])) for i, j in combinations(range(5), 2))
print(conc, conc / 10, np.corrcoef(x, y)[0, 1].round(3))
rng = np.random.default_rng(0)
a, b = rng.normal(0.7, 0.05, 10), rng.normal(0.74, 0.05, 10)
d = b - a
t = d.mean() / (d.std(ddof=1) / np.sqrt(10))
perm = [abs((d * rng.choice([-1, 1], 10)).mean()) >= abs(d.mean()) for _ in range(1000)]
print(f"t = {t:.3f}, permutation p = {np.mean(perm):.3f}")
print(np.lexsort(([3, 1, 2], [0, 0, 1])), np.argsort([2, 1, 2], kind="stable"), np.rint([0.5, 1.5]))
