import numpy as np
from sklearn.metrics import (cohen_kappa_score, balanced_accuracy_score, matthews_corrcoef, jaccard_score,
                             hamming_loss, zero_one_loss, fbeta_score, accuracy_score, class_likelihood_ratios, hinge_loss)

a = [1, 2, 3, 4, 4, 2, 1, 3, 3, 2]
b = [1, 2, 2, 4, 3, 2, 1, 3, 4, 1]
print(cohen_kappa_score(a, b), cohen_kappa_score(a, b, weights="linear"), cohen_kappa_score(a, b, weights="quadratic"))
print(cohen_kappa_score(["yes", "no", "yes"], ["yes", "yes", "no"], labels=["no", "yes"]))
print(balanced_accuracy_score(a, b), balanced_accuracy_score(a, b, adjusted=True))
y = np.array([0] * 95 + [1] * 5)
lazy = np.zeros(100, dtype=int)
print(accuracy_score(y, lazy), balanced_accuracy_score(y, lazy), matthews_corrcoef(y, lazy), cohen_kappa_score(y, lazy))
good = y.copy()
good[:5] = 1
good[-1] = 0
for f in (accuracy_score, balanced_accuracy_score, matthews_corrcoef, cohen_kappa_score, jaccard_score):
    print(f.__name__, round(f(y, good), 4))
print(hamming_loss([[0, 1], [1, 1]], [[0, 0], [1, 1]]), zero_one_loss(a, b), zero_one_loss(a, b, normalize=False))
print(fbeta_score(y, good, beta=0.5), fbeta_score(y, good, beta=2))
print(jaccard_score(a, b, average="macro"), jaccard_score(a, b, average=None))
print(class_likelihood_ratios(y, good))
print(hinge_loss([0, 1, 1], [-2.2, 1.3, 0.4]))
