import numpy as np
from sklearn.metrics import (f1_score, hamming_loss, jaccard_score, accuracy_score,
                             multilabel_confusion_matrix)

Y = np.array([[1, 0, 1], [0, 1, 0], [1, 1, 0], [0, 0, 1]])
P = np.array([[1, 0, 0], [0, 1, 0], [1, 0, 0], [1, 0, 1]])

print("exact match", accuracy_score(Y, P))
print("hamming", hamming_loss(Y, P), (Y != P).mean())
for average in ("micro", "macro", "samples", "weighted"):
    print(f"{average:9s}{f1_score(Y, P, average=average):.4f}")
print(np.round(f1_score(Y, P, average=None), 4))
print(multilabel_confusion_matrix(Y, P).tolist())

a, b = [0, 1, 1, 0, 1], [1, 1, 1, 0, 0]
print(jaccard_score(a, b), round(jaccard_score(Y, P, average="macro"), 4))
sets = {"a", "b", "c"}, {"b", "c", "d"}
print(len(sets[0] & sets[1]) / len(sets[0] | sets[1]))
try:
    f1_score([0, 1, 2], [0, 2, 1])
except ValueError as e:
    print(str(e).split(",")[0])
