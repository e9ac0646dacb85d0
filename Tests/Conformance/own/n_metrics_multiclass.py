import numpy as np
from sklearn.metrics import *

y = [0, 1, 2, 2, 1, 0, 2, 1, 0, 2]
p = [0, 2, 2, 2, 1, 0, 1, 1, 1, 2]
print(confusion_matrix(y, p))
for average in ["macro", "micro", "weighted", None]:
    print(average, precision_score(y, p, average=average), recall_score(y, p, average=average), f1_score(y, p, average=average))
print(classification_report(y, p, target_names=["cat", "dog", "bird"]))
print(classification_report(y, p, labels=[1, 2]))
print(f1_score(y, p, average="macro", labels=[0, 1]), balanced_accuracy_score(y, p), matthews_corrcoef(y, p))
print(cohen_kappa_score(y, p, weights="quadratic"), jaccard_score(y, p, average="macro"), hamming_loss(y, p))
s = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.2, 0.2, 0.6], [0.1, 0.1, 0.8], [0.3, 0.5, 0.2],
              [0.8, 0.1, 0.1], [0.2, 0.5, 0.3], [0.1, 0.8, 0.1], [0.4, 0.5, 0.1], [0.2, 0.3, 0.5]])
print(roc_auc_score(y, s, multi_class="ovr"), roc_auc_score(y, s, multi_class="ovo"), log_loss(y, s))
print(roc_auc_score(y, s, multi_class="ovr", average=None), top_k_accuracy_score(y, s, k=2), s.argmax(axis=1))
print(accuracy_score(y, s.argmax(axis=1)), np.round(-np.log(s[np.arange(10), y]).mean(), 6))
a = np.array([[1, 0, 1], [0, 1, 0], [1, 1, 0]])
b = np.array([[1, 0, 0], [0, 1, 1], [1, 1, 0]])
print(accuracy_score(a, b), hamming_loss(a, b), f1_score(a, b, average="samples"), f1_score(a, b, average=None), precision_score(a, b, average="micro"))
print(classification_report(a, b, zero_division=0))
print(multilabel_confusion_matrix(y, p).tolist())
words = np.array(["ham", "spam", "eggs", "spam"])
guess = np.array(["ham", "spam", "spam", "eggs"])
print(confusion_matrix(words, guess), f1_score(words, guess, average="macro"))
print(classification_report(words, guess, zero_division=0))
