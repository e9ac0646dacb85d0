import numpy as np
from sklearn import metrics

rng = np.random.RandomState(12)
y = rng.randint(0, 3, size=60)
p = np.where(rng.rand(60) < 0.7, y, rng.randint(0, 3, size=60))
print(metrics.classification_report(y, p, digits=3))
cm = metrics.confusion_matrix(y, p)
print(cm)
for k in range(3):
    tp = cm[k, k]
    fp = cm[:, k].sum() - tp
    fn = cm[k].sum() - tp
    print(k, f"P={tp / (tp + fp):.3f} R={tp / (tp + fn):.3f} F1={2 * tp / (2 * tp + fp + fn):.3f}")
for name in ["accuracy_score", "balanced_accuracy_score", "cohen_kappa_score", "matthews_corrcoef"]:
    print(f"{name:26s}{getattr(metrics, name)(y, p):.4f}")
for avg in ["micro", "macro", "weighted"]:
    print(avg, *[f"{f(y, p, average=avg):.4f}" for f in (metrics.precision_score, metrics.recall_score, metrics.f1_score, metrics.jaccard_score)])
print(metrics.f1_score(y, p, labels=[0, 1], average="macro").__class__, metrics.f1_score(y, p, average=None, labels=[2, 0]))
print(metrics.classification_report(y == 1, p == 1, target_names=["rest", "one"]))
print(metrics.precision_score([0, 0], [1, 1], zero_division=1), metrics.recall_score([0, 0], [1, 1], zero_division=np.nan))
