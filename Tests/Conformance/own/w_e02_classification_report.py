import numpy as np
from sklearn.metrics import classification_report, precision_recall_fscore_support

y_true = np.array([0, 1, 2, 2, 2, 1, 0, 1, 2, 0])
y_pred = np.array([0, 1, 2, 1, 2, 1, 1, 1, 2, 0])

print(classification_report(y_true, y_pred))
report = classification_report(y_true, y_pred, target_names=["red", "green", "blue"], output_dict=True)
print(list(report))
print(report["green"]["recall"], report["green"]["precision"], report["accuracy"])
print(f"{report['macro avg']['f1-score']:.4f} {report['weighted avg']['f1-score']:.4f}")

p, r, f, support = precision_recall_fscore_support(y_true, y_pred)
print(np.round(p, 3), np.round(r, 3))
print(np.round(f, 3), support)
print(classification_report(y_true, y_pred, labels=[1, 2], digits=3))
