import numpy as np
from sklearn.metrics import precision_recall_curve, average_precision_score, auc, roc_auc_score

y_true = np.array([0, 0, 1, 1, 0, 1])
scores = np.array([0.1, 0.4, 0.35, 0.8, 0.6, 0.9])

precision, recall, thresholds = precision_recall_curve(y_true, scores)
print(np.round(precision, 4))
print(np.round(recall, 4))
print(thresholds)

ap = average_precision_score(y_true, scores)
by_hand = -np.sum(np.diff(recall) * precision[:-1])
print(f"{ap:.4f} {by_hand:.4f}")
print(f"trapezoid {auc(recall, precision):.4f}")
print(f"roc auc   {roc_auc_score(y_true, scores):.4f}")

# by ranking: precision at each hit
order = np.argsort(-scores)
hits = y_true[order]
at_k = np.cumsum(hits) / np.arange(1, len(hits) + 1)
print(np.round(at_k, 3), f"{at_k[hits == 1].mean():.4f}")
print("prevalence", y_true.mean())
