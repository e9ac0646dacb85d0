from sklearn.metrics import confusion_matrix, accuracy_score, precision_score, recall_score, f1_score

y_true = [1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1]
y_pred = [1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0]

cm = confusion_matrix(y_true, y_pred)
print(cm)
tn, fp, fn, tp = cm.ravel()
print("TN", tn, "FP", fp, "FN", fn, "TP", tp)

print(f"accuracy  {(tp + tn) / cm.sum():.4f} {accuracy_score(y_true, y_pred):.4f}")
print(f"precision {tp / (tp + fp):.4f} {precision_score(y_true, y_pred):.4f}")
print(f"recall    {tp / (tp + fn):.4f} {recall_score(y_true, y_pred):.4f}")
print(f"f1        {2 * tp / (2 * tp + fp + fn):.4f} {f1_score(y_true, y_pred):.4f}")

print(confusion_matrix(y_true, y_pred, labels=[1, 0]))
print(confusion_matrix(y_true, y_pred, normalize="true"))
names = confusion_matrix(["cat", "dog", "cat", "emu"], ["cat", "cat", "cat", "emu"], labels=["emu", "dog", "cat"])
print(names.tolist())
print(accuracy_score(y_true, y_pred, normalize=False))
try:
    accuracy_score(y_true, y_pred[:-1])
except ValueError as e:
    print("ValueError:", e)
