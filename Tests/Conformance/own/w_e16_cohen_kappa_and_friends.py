import numpy as np
from sklearn.metrics import (cohen_kappa_score, balanced_accuracy_score, precision_score,
                             recall_score, f1_score, confusion_matrix, accuracy_score)

y_true = ["cat", "dog", "cat", "bird", "dog", "dog", "bird", "cat"]
y_pred = ["cat", "dog", "dog", "bird", "dog", "cat", "cat", "cat"]
labels = sorted(set(y_true))
print(labels)
cm = confusion_matrix(y_true, y_pred, labels=labels)
for name, row in zip(labels, cm):
    print(f"{name:5s}", row)

n = cm.sum()
observed = np.trace(cm) / n
expected = (cm.sum(axis=0) * cm.sum(axis=1)).sum() / n ** 2
print(f"kappa {(observed - expected) / (1 - expected):.4f} {cohen_kappa_score(y_true, y_pred):.4f}")
print(f"balanced {balanced_accuracy_score(y_true, y_pred):.4f}", f"{(cm.diagonal() / cm.sum(axis=1)).mean():.4f}")
print(accuracy_score(y_true, y_pred), precision_score(y_true, y_pred, average="micro"))
print(recall_score(y_true, y_pred, average=None, labels=["dog", "cat"]))
print(f"{f1_score(y_true, y_pred, average='macro'):.4f}")
print(round(precision_score(y_true, y_pred, average="weighted"), 4))
binary = [v == "cat" for v in y_true], [v == "cat" for v in y_pred]
print(round(f1_score(*binary), 4), recall_score(y_true, y_pred, labels=["cat"], average="micro"))
print(precision_score([1, 2, 2, 1], [1, 2, 1, 1], pos_label=2))
try:
    precision_score(["a", "b"], ["a", "a"])
except ValueError as e:
    print(type(e).__name__)
