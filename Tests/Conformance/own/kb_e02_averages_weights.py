import numpy as np
from sklearn.metrics import (precision_score, recall_score, f1_score, fbeta_score, jaccard_score,
                             precision_recall_fscore_support, balanced_accuracy_score, hamming_loss, zero_one_loss)

rng = np.random.RandomState(5)
y = rng.randint(0, 3, 30)
p = np.where(rng.rand(30) < 0.6, y, rng.randint(0, 3, 30))
w = rng.rand(30)
for avg in ("micro", "macro", "weighted"):
    print(f"{avg:9s}", *(f"{f(y, p, average=avg):.4f}" for f in (precision_score, recall_score, f1_score, jaccard_score)),
          f"{fbeta_score(y, p, beta=2, average=avg):.4f}", f"{f1_score(y, p, average=avg, sample_weight=w):.4f}")
print(np.round(f1_score(y, p, average=None), 4), np.round(f1_score(y, p, average=None, labels=[2, 0]), 4))
a, b, c, s = precision_recall_fscore_support(y, p)
print(a.round(3), b.round(3), c.round(3), s)
print(precision_recall_fscore_support(y, p, average="macro"))
print(balanced_accuracy_score(y, p), balanced_accuracy_score(y, p, adjusted=True))
print(hamming_loss(y, p), zero_one_loss(y, p), zero_one_loss(y, p, normalize=False))
print(f1_score(y == 1, p == 1), precision_score(["n", "y", "y"], ["y", "y", "n"], pos_label="y"))
for kw in ({"average": "binary"}, {"labels": [7], "average": "macro"}):
    try:
        print(f1_score(y, p, **kw))
    except Exception as e:
        print(type(e).__name__, e)
try:
    precision_score(["n", "y", "y"], ["y", "y", "n"])
except ValueError as e:
    print(e)
try:
    f1_score([0, 1], [0, 1, 1])
except ValueError as e:
    print(e)
