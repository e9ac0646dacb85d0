import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss

rng = np.random.default_rng(0)
p = rng.uniform(size=400)
y = (rng.uniform(size=400) < p ** 2).astype(int)
frac, mean = calibration_curve(y, p, n_bins=5)
for f, m in zip(frac, mean):
    print(f"predicted {m:.3f}  observed {f:.3f}  {'#' * int(round(f * 20))}")
frac, mean = calibration_curve(y, p, n_bins=4, strategy="quantile")
print(frac.round(3), mean.round(3))

edges = np.linspace(0, 1, 6)
idx = np.digitize(p, edges[1:-1])
ece = 0.0
for b in range(5):
    inside = idx == b
    gap = abs(y[inside].mean() - p[inside].mean())
    ece += inside.mean() * gap
    print(b, inside.sum(), f"{gap:.4f}")
print(f"ECE {ece:.4f}")
print(f"brier {brier_score_loss(y, p):.4f} -> {brier_score_loss(y, p ** 2):.4f}")
print(np.histogram(p, bins=4, range=(0, 1)))
print(np.bincount(idx, minlength=5), np.unique(idx, return_counts=True))
