import numpy as np
from sklearn.metrics import (accuracy_score, precision_score, recall_score, f1_score, fbeta_score, confusion_matrix,
                             classification_report, matthews_corrcoef, cohen_kappa_score, balanced_accuracy_score,
                             jaccard_score, hamming_loss, zero_one_loss, precision_recall_fscore_support)

rng = np.random.RandomState(3)
y = (rng.rand(200) < 0.1).astype(int)
score = np.clip(0.25 * y + rng.rand(200) * 0.6, 0, 1)
p = (score > 0.5).astype(int)
print(confusion_matrix(y, p))
tn, fp, fn, tp = confusion_matrix(y, p).ravel()
print(tn, fp, fn, tp, tp / (tp + fn), [tp], int(tn))
print(accuracy_score(y, p), precision_score(y, p), recall_score(y, p), f1_score(y, p), fbeta_score(y, p, beta=2))
print(matthews_corrcoef(y, p), cohen_kappa_score(y, p), balanced_accuracy_score(y, p), jaccard_score(y, p))
print(hamming_loss(y, p), zero_one_loss(y, p), accuracy_score(y, p, normalize=False), recall_score(y, p, pos_label=0))
print(precision_recall_fscore_support(y, p), precision_recall_fscore_support(y, p, average="binary"))
print(classification_report(y, p))
print(classification_report(y, p, target_names=["honest", "fraud"], digits=4))
report = classification_report(y, p, output_dict=True)
print(report["1"], report["accuracy"], sorted(report))
print(confusion_matrix(y, p, normalize="true").round(3), confusion_matrix(y, p, labels=[1, 0]))
print(confusion_matrix(["cat", "dog", "cat"], ["cat", "cat", "dog"], labels=["dog", "cat"]))
print(precision_score(["ham", "spam", "spam"], ["spam", "spam", "ham"], pos_label="spam"), f1_score([True, False], [True, True]))
print(recall_score(y, p, sample_weight=np.where(y == 1, 2.0, 1.0)), accuracy_score(y, p, sample_weight=[1.5] * 200))
for t in (0.3, 0.5, 0.7):
    q = (score >= t).astype(int)
    print(f"{t} {precision_score(y, q, zero_division=0):.3f} {recall_score(y, q):.3f} {f1_score(y, q):.3f}")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)
attempt(lambda: accuracy_score([0, 1], [0.2, 0.9]))
attempt(lambda: accuracy_score([0, 1], [0, 1, 1]))
attempt(lambda: precision_score([0, 1, 2], [0, 1, 1]))
attempt(lambda: recall_score(["a", "b"], ["a", "a"]))
attempt(lambda: accuracy_score([], []))
try:
    f1_score([0, 1, 2], [0, 1, 1], average="mean")
except ValueError as e:
    print(type(e).__name__)
attempt(lambda: classification_report([0, 1], [0, 1], target_names=["a", "b", "c"]))
attempt(lambda: accuracy_score([0.5, 1.5], [0.5, 1.5]))
