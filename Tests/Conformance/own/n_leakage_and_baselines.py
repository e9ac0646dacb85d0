import numpy as np
from sklearn.metrics import accuracy_score, recall_score, f1_score, mean_absolute_error

rng = np.random.default_rng(1)
n = 400
y = (rng.random(n) < 0.03).astype(int)
x = rng.normal(size=(n, 5)) + 0.8 * y[:, None]
majority = np.zeros(n, dtype=int)
print(f"majority: accuracy {accuracy_score(y, majority):.3f}, recall {recall_score(y, majority):.3f}")

scaled_all = (x - x.mean(axis=0)) / x.std(axis=0)
train, test = np.arange(300), np.arange(300, n)
scaled_train = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
print("test mean when scaled with all rows  ", scaled_all[test].mean(axis=0).round(3))
print("test mean when scaled with train rows", scaled_train[test].mean(axis=0).round(3))

score = scaled_train.sum(axis=1)
for q in (0.9, 0.95, 0.99):
    t = np.quantile(score[train], q)
    pred = (score[test] > t).astype(int)
    print(f"q={q} t={t:.3f} alarms={pred.sum()} recall={recall_score(y[test], pred, zero_division=0):.2f} f1={f1_score(y[test], pred, zero_division=0):.2f}")

walk = np.cumsum(rng.normal(size=200))
naive = mean_absolute_error(walk[1:], walk[:-1])
mean = mean_absolute_error(walk[1:], np.full(199, walk.mean()))
print(f"naive {naive:.4f} mean {mean:.4f}", naive < mean)

order = rng.permutation(n)
print(order[:8], np.array_equal(np.sort(order), np.arange(n)), len(np.intersect1d(order[:300], order[300:])))
weights = n / (2 * np.bincount(y))
print({int(k): round(float(w), 3) for k, w in enumerate(weights)})
up = rng.choice(np.where(y == 1)[0], size=20, replace=True)
balanced = np.concatenate([y, y[up]])
print(balanced.mean().round(4), len(balanced), sorted(set(up.tolist()))[:3])
lengths = np.array([3, 1, 4])
pad = np.zeros((3, 4))
for i, k in enumerate(lengths):
    pad[i, :k] = np.arange(1, k + 1)
mask = np.arange(4) < lengths[:, None]
print(pad.mean(axis=1), (pad * mask).sum(axis=1) / lengths, np.where(mask, pad, -np.inf).max(axis=1), mask.astype(int))
