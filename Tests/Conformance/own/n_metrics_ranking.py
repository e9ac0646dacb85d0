import numpy as np
from sklearn.metrics import *
from sklearn.calibration import calibration_curve

y = np.array([0, 0, 1, 1, 0, 1, 0, 1, 0, 0])
s = np.array([0.1, 0.4, 0.35, 0.8, 0.4, 0.7, 0.2, 0.6, 0.55, 0.05])
fpr, tpr, thresholds = roc_curve(y, s)
print(fpr, tpr, thresholds)
print(auc(fpr, tpr), roc_auc_score(y, s), average_precision_score(y, s))
precision, recall, cuts = precision_recall_curve(y, s)
print(precision, recall, cuts)
best = np.argmax(tpr - fpr)
print(best, thresholds[best], [thresholds[best]])
f1 = 2 * precision * recall / (precision + recall + 1e-12)
print(f1.round(4), cuts[np.argmax(f1[:-1])])
print(log_loss(y, s), brier_score_loss(y, s), hinge_loss(y, s))
print(calibration_curve(y, s, n_bins=3), roc_auc_score(y, s, max_fpr=0.5))
print(det_curve(y, s))
for f, t, c in zip(fpr, tpr, thresholds):
    print(f"{f:.2f} {t:.2f} {c:.2f}")
print(roc_curve(["no", "yes", "yes"], [0.1, 0.8, 0.3], pos_label="yes"), roc_curve([1, 2, 2], [1, 2, 3], pos_label=2)[0])
print(ndcg_score([[3, 2, 0, 1]], [[0.9, 0.2, 0.4, 0.1]]), dcg_score([[3, 2, 0]], [[0.1, 0.9, 0.5]]))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)
attempt(lambda: roc_curve(["a", "b"], [0.1, 0.2]))
attempt(lambda: roc_auc_score([0, 1, 2], [0.1, 0.2, 0.3]))
attempt(lambda: roc_auc_score([0, 1], [0.1, np.nan]))
attempt(lambda: log_loss([0, 1], [1.5, 0.2]))
attempt(lambda: log_loss([1, 1], [0.9, 0.8]))
attempt(lambda: auc([0, 1, 0.5], [0, 1, 1]))
print(log_loss([1, 1], [0.9, 0.8], labels=[0, 1]), log_loss(["a", "b"], [[0.9, 0.1], [0.3, 0.7]]))
