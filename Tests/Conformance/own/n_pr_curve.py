import numpy as np
from sklearn.metrics import precision_recall_curve, average_precision_score, auc, roc_auc_score, roc_curve

y = np.array([0, 0, 1, 1, 0, 1])
s = np.array([0.1, 0.4, 0.35, 0.8, 0.5, 0.7])
p, r, t = precision_recall_curve(y, s)
print(p)
print(r)
print(t)
for a, b, c in zip(p, r, t):
    print(f"thr {c:.2f} precision {a:.2f} recall {b:.2f}")
print(f"AP {average_precision_score(y, s):.4f}  AUC(PR) {auc(r, p):.4f}")
f1 = 2 * p * r / (p + r)
best = np.argmax(f1[:-1])
print(t[best], f1[best].round(3))
fpr, tpr, thr = roc_curve(y, s)
print(fpr, tpr, thr)
print(roc_auc_score(y, s), auc(fpr, tpr))
print(roc_curve(y, s, drop_intermediate=False)[0])
j = tpr - fpr
print("Youden", thr[j.argmax()], j.max())
try:
    roc_auc_score([1, 1, 1], [0.1, 0.2, 0.3])
except ValueError as e:
    print("ValueError", e)
