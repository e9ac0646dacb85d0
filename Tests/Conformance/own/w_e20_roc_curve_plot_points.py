import numpy as np
from sklearn.metrics import roc_curve, roc_auc_score, precision_recall_curve, f1_score, confusion_matrix

rng = np.random.RandomState(42)
y = rng.randint(0, 2, size=30)
scores = np.round(np.clip(0.5 * y + rng.rand(30) * 0.7, 0, 1), 2)
print(y.sum(), scores[:5])

fpr, tpr, thr = roc_curve(y, scores)
print(len(fpr), thr[0], thr[1:4])
youden = tpr - fpr
best = np.argmax(youden)
print(f"best threshold {thr[best]:.2f}: tpr {tpr[best]:.3f} fpr {fpr[best]:.3f}")
print(f"auc {roc_auc_score(y, scores):.4f}, trapezoid {np.trapezoid(tpr, fpr):.4f}")

tn, fp, fn, tp = confusion_matrix(y, scores >= thr[best]).ravel()
print(int(tn), int(fp), int(fn), int(tp))

p, r, t = precision_recall_curve(y, scores)
f1 = 2 * p * r / np.maximum(p + r, 1e-12)
i = f1.argmax()
print(f"best f1 {f1[i]:.4f} at {t[i]:.2f}", f"{f1_score(y, scores >= t[i]):.4f}")
print(len(p) == len(t) + 1, p[-1], r[-1])

fpr2, tpr2, _ = roc_curve(y, scores, drop_intermediate=False)
print(len(fpr2) >= len(fpr), roc_auc_score(y, np.zeros(30)), roc_auc_score(y, y))
try:
    roc_auc_score([1, 2, 3], [0.1, 0.2, 0.3])
except ValueError as e:
    print(type(e).__name__)
