import numpy as np
from sklearn.metrics import accuracy_score, precision_score, recall_score, f1_score, roc_auc_score, log_loss, confusion_matrix

rng = np.random.RandomState(26)
n = 200
y = (rng.rand(n) < 0.3).astype(int)
good = np.clip(0.3 + 0.4 * y + rng.normal(0, 0.2, n), 0.01, 0.99)
sharp = np.clip((good - 0.5) * 3 + 0.5, 0.001, 0.999)
rows = {"good": good, "sharp": sharp, "coin": rng.rand(n), "prior": np.full(n, y.mean())}
print(f"{'model':>6} {'acc':>6} {'prec':>6} {'rec':>6} {'f1':>6} {'auc':>6} {'ll':>7}")
for name, p in rows.items():
    d = (p >= 0.5).astype(int)
    print(f"{name:>6} {accuracy_score(y, d):6.3f} {precision_score(y, d, zero_division=0):6.3f} {recall_score(y, d):6.3f} {f1_score(y, d):6.3f} {roc_auc_score(y, p):6.3f} {log_loss(y, p):7.4f}")
tn, fp, fn, tp = confusion_matrix(y, good >= 0.5).ravel()
print(tn, fp, fn, tp, tn.dtype)
print(f"specificity {tn / (tn + fp):.4f}, npv {tn / (tn + fn):.4f}, prevalence {y.mean():.3f}")
for pi in (0.01, 0.1, 0.5):
    tpr, fpr = tp / (tp + fn), fp / (fp + tn)
    print(f"at prevalence {pi}: precision {tpr * pi / (tpr * pi + fpr * (1 - pi)):.4f}")
