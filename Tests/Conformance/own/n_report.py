from sklearn.metrics import classification_report, precision_recall_fscore_support, f1_score, multilabel_confusion_matrix
y = [0, 1, 2, 2, 2, 1]
p = [0, 0, 2, 2, 1, 1]
print(classification_report(y, p))
print(classification_report(y, p, target_names=["a", "bee", "a very long name"], digits=3))
d = classification_report(y, p, output_dict=True)
print(d["1"], d["accuracy"])
print(sorted(d))
print(precision_recall_fscore_support(y, p))
print(precision_recall_fscore_support(y, p, average="macro"))
for avg in (None, "micro", "macro", "weighted"):
    print(avg, f1_score(y, p, average=avg))
print(multilabel_confusion_matrix(y, p))
try:
    f1_score(y, p)
except ValueError as e:
    print(e)
print(classification_report(y, p, labels=[1, 2], zero_division=0))
