import numpy as np
from sklearn.metrics import confusion_matrix, accuracy_score, precision_score, recall_score, f1_score, ConfusionMatrixDisplay

y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 0])
y_pred = np.array([1, 0, 0, 1, 0, 1, 1, 0, 0, 0])
cm = confusion_matrix(y_true, y_pred)
print(cm)
tn, fp, fn, tp = cm.ravel()
print(tn, fp, fn, tp)
print("tn, fp, fn, tp =", (tn, fp, fn, tp))
print("precision", tp / (tp + fp), precision_score(y_true, y_pred))
print("recall   ", tp / (tp + fn), recall_score(y_true, y_pred))
print("specificity", tn / (tn + fp), recall_score(y_true, y_pred, pos_label=0))
print("f1", f1_score(y_true, y_pred))
print(confusion_matrix(y_true, y_pred, normalize="true"))
print(confusion_matrix(y_true, y_pred, normalize="all"))
words_true = ["cat", "ant", "cat", "cat", "ant", "bird"]
words_pred = ["ant", "ant", "cat", "cat", "ant", "cat"]
print(confusion_matrix(words_true, words_pred, labels=["ant", "bird", "cat"]))
print(confusion_matrix(y_true, y_pred, sample_weight=[1, 2] * 5))
print(accuracy_score(words_true, words_pred))
