import numpy as np
from sklearn.metrics import cohen_kappa_score, matthews_corrcoef, balanced_accuracy_score, confusion_matrix
from collections import Counter

a = list("yynnyynyny")
b = list("yynyynnyny")
print(Counter(zip(a, b)))
po = sum(x == y for x, y in zip(a, b)) / len(a)
ca, cb = Counter(a), Counter(b)
pe = sum(ca[k] * cb[k] for k in ca) / len(a) ** 2
print(f"observed {po:.3f}, by chance {pe:.3f}, kappa {(po - pe) / (1 - pe):.4f}")
print(cohen_kappa_score(a, b))

r1 = [1, 2, 3, 4, 5, 3, 2]
r2 = [1, 3, 3, 4, 4, 2, 2]
for w in [None, "linear", "quadratic"]:
    print(w, round(cohen_kappa_score(r1, r2, weights=w), 4))
cm = confusion_matrix(r1, r2)
print(cm)
n = cm.sum()
expected = np.outer(cm.sum(1), cm.sum(0)) / n
print(expected.round(2))
print(round(matthews_corrcoef(r1, r2), 4), balanced_accuracy_score(r1, r2))
print(cohen_kappa_score([1, 1], [1, 1]))
