import numpy as np
from sklearn.metrics import classification_report, precision_recall_fscore_support, confusion_matrix, ConfusionMatrixDisplay

y = ["cat", "dog", "cat", "bird", "dog", "dog", "bird", "cat"]
p = ["cat", "dog", "dog", "bird", "dog", "cat", "cat", "cat"]
print(classification_report(y, p))
d = classification_report(y, p, output_dict=True)
print(sorted(d), d["cat"], d["accuracy"])
print(d["macro avg"]["f1-score"], d["weighted avg"]["support"])
print(precision_recall_fscore_support(y, p, average="macro"))
prec, rec, f, n = precision_recall_fscore_support(y, p, labels=["bird", "cat", "dog"], beta=2.0)
print(prec, rec, f.round(3), n)
cm = confusion_matrix(y, p, labels=["bird", "cat", "dog"])
for name, row in zip(["bird", "cat", "dog"], cm):
    print(f"{name:>5} |" + "".join(f"{v:4d}" for v in row))
print(confusion_matrix(y, p, normalize="pred").round(2))
print(classification_report([0, 1, 1], [0, 1, 0], labels=[0, 1], target_names=["no", "yes"], digits=4))
print(classification_report([0, 1, 2], [0, 1, 1], labels=[1, 2], zero_division=0))
try:
    classification_report([0, 1], [0, 1], target_names=["a"])
except ValueError as e:
    print(e)
try:
    confusion_matrix([0, 1], [0, 1, 1])
except ValueError as e:
    print(e)
weights = np.where(np.array(y) == "cat", 2.0, 1.0)
print(confusion_matrix(y, p, sample_weight=weights))
