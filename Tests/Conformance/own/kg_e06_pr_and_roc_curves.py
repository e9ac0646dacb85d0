import numpy as np
from sklearn.metrics import (precision_recall_curve, roc_curve, auc, average_precision_score, roc_auc_score,
                             det_curve, PrecisionRecallDisplay, top_k_accuracy_score)

y = np.array([0, 1, 1, 0, 1, 0, 0, 1])
s = np.array([0.1, 0.35, 0.8, 0.4, 0.8, 0.5, 0.2, 0.6])
p, r, t = precision_recall_curve(y, s)
print(p.round(3), r.round(3), t, sep="\n")
f1 = 2 * p * r / (p + r)
best = np.argmax(f1[:-1])
print(f"best threshold {t[best]} F1 {f1[best]:.3f}")
print(average_precision_score(y, s), auc(r, p))
fpr, tpr, thr = roc_curve(y, s)
print(fpr, tpr, thr, sep="\n")
print(roc_auc_score(y, s), auc(fpr, tpr), roc_auc_score(y, s, max_fpr=0.5))
fpr, tpr, thr = roc_curve(y, s, drop_intermediate=False)
print(len(thr), thr[np.argmax(tpr - fpr)])
proba = np.array([[0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.1, 0.2, 0.7], [0.3, 0.4, 0.3]])
print(roc_auc_score([0, 1, 2, 2], proba, multi_class="ovr"), roc_auc_score([0, 1, 2, 2], proba, multi_class="ovo", average="weighted"))
print(top_k_accuracy_score([0, 1, 2, 0], proba, k=2), top_k_accuracy_score([0, 1, 2, 0], proba, k=1, normalize=False))
try:
    roc_auc_score([1, 1, 1], [0.1, 0.2, 0.3])
except ValueError as e:
    print(e)
print(det_curve(y, s)[0].round(3))
try:
    roc_auc_score([0, 1, 2, 2], proba)
except ValueError as e:
    print(e)
