from sklearn.metrics import classification_report, precision_recall_fscore_support
import numpy as np

y_true = [2, 0, 2, 2, 0, 1, 1, 2, 0, 2]
y_pred = [2, 0, 1, 2, 0, 0, 1, 2, 2, 1]
r = classification_report(y_true, y_pred, output_dict=True)
print(list(r))
for k, v in r.items():
    print(k, v if isinstance(v, float) else {a: round(b, 4) for a, b in v.items()})
print(classification_report(y_true, y_pred, labels=[1, 2], target_names=["one", "two"]))
print(classification_report(y_true, y_pred, digits=4, target_names=["a", "bb", "a long class name"]))
p, r, f, s = precision_recall_fscore_support(y_true, y_pred)
print(p, r, f, s, sep="\n")
print(precision_recall_fscore_support(y_true, y_pred, average="macro"))
print(precision_recall_fscore_support(y_true, y_pred, average="weighted", beta=2.0)[2])
print(classification_report([[1, 0], [1, 1], [0, 1]], [[1, 0], [0, 1], [0, 1]], target_names=["x", "y"], zero_division=0))
