import numpy as np
from sklearn.metrics import precision_recall_curve, average_precision_score, auc

y = np.array([0, 0, 1, 1, 0, 1])
s = np.array([0.1, 0.4, 0.35, 0.8, 0.7, 0.9])
p, r, t = precision_recall_curve(y, s)
print(p)
print(r)
print(t)
for a, b, c in zip(p, r, t):
    print(f"score >= {c:.2f}: precision {a:.3f}, recall {b:.3f}")
ap = average_precision_score(y, s)
print(f"AP {ap:.4f}  trapezoid {auc(r, p):.4f}")

by_hand = -np.sum(np.diff(r) * p[:-1])
print(np.isclose(ap, by_hand))
order = np.argsort(-s)
hits = y[order].cumsum()
ranks = np.arange(1, 7)
print(hits / ranks)
print((hits / ranks)[y[order] == 1].mean())
f1 = 2 * p * r / (p + r)
best = f1[:-1].argmax()
print(t[best], f1.round(3))
print("chance level:", y.mean())
