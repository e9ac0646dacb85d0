import numpy as np

rng = np.random.default_rng(7)
n = 1000
y = (rng.random(n) < 0.03).astype(int)
score = np.clip(0.15 * rng.standard_normal(n) + 0.2 + 0.4 * y, 0, 1)
print(y.sum(), f"{score[y == 1].mean():.3f} {score[y == 0].mean():.3f}")
cost_fn, cost_fp = 500, 10
rows = []
for thr in np.arange(0.1, 1.0, 0.1):
    pred = score >= thr
    fn = int(((pred == 0) & (y == 1)).sum())
    fp = int(((pred == 1) & (y == 0)).sum())
    rows.append((round(float(thr), 1), fn, fp, fn * cost_fn + fp * cost_fp))
print(f"{'thr':>5}{'FN':>5}{'FP':>6}{'cost':>8}")
for thr, fn, fp, cost in rows:
    print(f"{thr:5.1f}{fn:5d}{fp:6d}{cost:8,d}")
best = min(rows, key=lambda r: r[-1])
print("best threshold", best[0], "cost", best[3])
print("do nothing", y.sum() * cost_fn, "alarm on all", (n - y.sum()) * cost_fp)
