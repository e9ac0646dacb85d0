import numpy as np
from sklearn.metrics import confusion_matrix, accuracy_score, precision_score, recall_score, f1_score

y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 0])
y_pred = np.array([1, 0, 0, 1, 0, 1, 1, 0, 0, 0])

tp = np.sum((y_true == 1) & (y_pred == 1))
fp = np.sum((y_true == 0) & (y_pred == 1))
fn = np.sum((y_true == 1) & (y_pred == 0))
tn = np.sum((y_true == 0) & (y_pred == 0))
print(tp, fp, fn, tn)
cm = confusion_matrix(y_true, y_pred)
print(cm)
print(cm.ravel(), cm.sum(axis=1), cm.diagonal())
assert (cm == [[tn, fp], [fn, tp]]).all()

precision = tp / (tp + fp)
recall = tp / (tp + fn)
f1 = 2 * precision * recall / (precision + recall)
print(precision, recall, f1)
print(f"{accuracy_score(y_true, y_pred):.2f} {accuracy_score(y_true, y_pred, normalize=False)}")
for name, mine, theirs in [("precision", precision, precision_score), ("recall", recall, recall_score), ("f1", f1, f1_score)]:
    print(f"{name:<10}{mine:.4f} {np.isclose(mine, theirs(y_true, y_pred))}")
print(confusion_matrix(y_true, y_pred, normalize="true").round(3))
print(confusion_matrix(["cat", "dog", "cat"], ["dog", "dog", "cat"], labels=["dog", "cat"]))
