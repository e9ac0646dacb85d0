import numpy as np
from sklearn.metrics import (roc_auc_score, roc_curve, precision_recall_curve, average_precision_score, auc, det_curve,
                             brier_score_loss, log_loss, top_k_accuracy_score, ndcg_score, dcg_score, label_ranking_loss, coverage_error)

y = np.array([0, 1, 1, 0, 1, 0])
s = np.array([0.2, 0.9, 0.4, 0.4, 0.7, 0.1])
for r in roc_curve(y, s, drop_intermediate=False):
    print(r)
pr, rc, th = precision_recall_curve(y, s)
print(pr, rc, th, sep="\n")
print(average_precision_score(y, s), auc(rc, pr), roc_auc_score(y, s, max_fpr=0.5))
print(det_curve(y, s))
print(brier_score_loss(y, s), log_loss(y, s))
m = np.array([[0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.2, 0.3, 0.5], [0.3, 0.4, 0.3]])
t = [0, 1, 2, 0]
print(roc_auc_score(t, m, multi_class="ovr"), roc_auc_score(t, m, multi_class="ovo", average="weighted"))
print(top_k_accuracy_score(t, m, k=2), top_k_accuracy_score(t, m, k=1, normalize=False), log_loss(t, m))
print(ndcg_score([[3, 2, 0]], [[0.1, 0.9, 0.3]]), dcg_score([[3, 2, 0]], [[0.1, 0.9, 0.3]], k=2))
lab = np.array([[1, 0, 1], [0, 0, 1]])
sc = np.array([[0.8, 0.3, 0.5], [0.2, 0.6, 0.4]])
print(label_ranking_loss(lab, sc), coverage_error(lab, sc), roc_auc_score(lab[:, :2], sc[:, :2]) if False else "")
for f in (lambda: roc_auc_score([1, 1], [0.2, 0.3]), lambda: roc_auc_score(t, m), lambda: log_loss([0, 1], [0.2, 1.2]),
          lambda: brier_score_loss([0, 1, 2], [0.1, 0.2, 0.3]), lambda: auc([0, 1, 0.5], [0, 1, 1]), lambda: average_precision_score([0, 0], [0.1, 0.2])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
