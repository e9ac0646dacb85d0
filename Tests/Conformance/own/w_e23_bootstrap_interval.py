import numpy as np
from sklearn.metrics import accuracy_score, f1_score, mean_absolute_error

rng = np.random.RandomState(5)
y_true = rng.randint(0, 2, 60)
flip = rng.rand(60) < 0.2
y_pred = np.where(flip, 1 - y_true, y_true)
print("accuracy", accuracy_score(y_true, y_pred), "f1", round(float(f1_score(y_true, y_pred)), 4))

acc, f1 = [], []
for _ in range(200):
    idx = rng.choice(60, size=60, replace=True)
    acc.append(accuracy_score(y_true[idx], y_pred[idx]))
    f1.append(f1_score(y_true[idx], y_pred[idx]))
lo, hi = np.percentile(acc, [2.5, 97.5])
print(f"accuracy 95% interval [{lo:.3f}, {hi:.3f}]")
print(f"f1 mean {np.mean(f1):.3f} std {np.std(f1, ddof=1):.3f}")

p = accuracy_score(y_true, y_pred)
half = 1.96 * np.sqrt(p * (1 - p) / 60)
print(f"normal approximation [{p - half:.3f}, {p + half:.3f}]")

sizes = [10, 100, 1000]
for n in sizes:
    print(f"n={n:<5d} +-{1.96 * np.sqrt(0.25 / n):.3f}")
other = np.where(rng.rand(60) < 0.25, 1 - y_true, y_true)
a, b = y_pred == y_true, other == y_true
print("only first right", int((a & ~b).sum()), "only second right", int((~a & b).sum()))
print(mean_absolute_error(y_true, y_pred) == (y_true != y_pred).mean())
