import numpy as np
from sklearn.metrics import precision_recall_curve, roc_curve, confusion_matrix, fbeta_score, roc_auc_score, average_precision_score

rng = np.random.default_rng(2)
y = (rng.random(400) < 0.05).astype(int)
score = np.clip(rng.normal(0.3 + 0.4 * y, 0.18), 0, 1)
print("positives", y.sum(), f"AUC {roc_auc_score(y, score):.4f} AP {average_precision_score(y, score):.4f}")
prec, rec, thr = precision_recall_curve(y, score)
print(len(prec), len(thr), prec[-1], rec[-1], rec[0])
f2 = 5 * prec * rec / np.maximum(4 * prec + rec, 1e-12)
i = int(np.argmax(f2[:-1]))
print(f"best F2 {f2[i]:.4f} at {thr[i]:.4f}: P {prec[i]:.3f} R {rec[i]:.3f}")
print(f"sklearn agrees: {fbeta_score(y, score >= thr[i], beta=2):.4f}")
fpr, tpr, t = roc_curve(y, score)
j = np.argmax(tpr - fpr)
print(f"Youden J {tpr[j] - fpr[j]:.4f} at {t[j]:.4f}", t[0], len(t))
for c_fn in (1, 10, 50):
    costs = [(confusion_matrix(y, score >= th).ravel()[[1, 2]] * [1, c_fn]).sum() for th in np.linspace(0.1, 0.9, 9)]
    print(c_fn, costs, f"{np.linspace(0.1, 0.9, 9)[int(np.argmin(costs))]:.1f}")
keep = rec[:-1] >= 0.8
print("highest threshold with recall >= 0.8:", thr[keep].max().round(4), "precision", prec[:-1][keep][-1].round(4))
