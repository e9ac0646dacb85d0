import numpy as np
from sklearn.metrics import accuracy_score, f1_score
from sklearn.utils import resample

rng = np.random.RandomState(42)
y = rng.randint(0, 2, 80)
pred = np.where(rng.rand(80) < 0.8, y, 1 - y)
print(f"accuracy {accuracy_score(y, pred):.4f}")

scores = []
for _ in range(500):
    i = rng.randint(0, len(y), len(y))
    scores.append((y[i] == pred[i]).mean())
low, high = np.percentile(scores, [2.5, 97.5])
print(f"95% interval [{low:.4f}, {high:.4f}]  sd {np.std(scores, ddof=1):.4f}")

p = accuracy_score(y, pred)
se = np.sqrt(p * (1 - p) / len(y))
print(f"normal {p - 1.96 * se:.4f} .. {p + 1.96 * se:.4f}")
f1s = [f1_score(*resample(y, pred, random_state=k)) for k in range(20)]
print(np.median(f1s).round(4), min(f1s) < max(f1s))
print(np.quantile(scores, [0.05, 0.5, 0.95]))

# paired comparison
other = np.where(rng.rand(80) < 0.75, y, 1 - y)
diff = (pred == y).astype(int) - (other == y)
wins = [diff[rng.choice(80, 80)].sum() > 0 for _ in range(200)]
print(diff.sum(), np.mean(wins))
