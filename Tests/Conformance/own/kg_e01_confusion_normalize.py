import numpy as np
from sklearn.metrics import confusion_matrix, multilabel_confusion_matrix, ConfusionMatrixDisplay

y_true = ["cat", "dog", "dog", "bird", "cat", "dog", "bird", "bird", "dog"]
y_pred = ["cat", "dog", "cat", "bird", "dog", "dog", "bird", "dog", "dog"]
labels = ["bird", "cat", "dog"]
print(confusion_matrix(y_true, y_pred))
print(confusion_matrix(y_true, y_pred, labels=["dog", "cat"]))
for norm in ["true", "pred", "all"]:
    print(norm)
    print(np.round(confusion_matrix(y_true, y_pred, labels=labels, normalize=norm), 3))
tn, fp, fn, tp = confusion_matrix([0, 1, 0, 1, 1], [1, 1, 0, 0, 1]).ravel()
print(tn, fp, fn, tp, type(tn))
print(confusion_matrix([0, 1, 1], [0, 1, 1], sample_weight=[0.5, 2, 1]))
print(multilabel_confusion_matrix(y_true, y_pred, labels=labels)[0])
print(confusion_matrix([1, 1], [1, 1]), confusion_matrix([1, 1], [1, 1], labels=[0, 1]).tolist())
cm = confusion_matrix(y_true, y_pred, labels=labels)
print(cm.diagonal() / cm.sum(axis=1), cm.trace() / cm.sum())
try:
    confusion_matrix(y_true, y_pred, labels=["fish"])
except ValueError as e:
    print(e)
try:
    confusion_matrix([0, 1], [0, 1, 1])
except ValueError as e:
    print(e)
