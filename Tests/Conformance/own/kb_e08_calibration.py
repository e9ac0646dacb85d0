import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss

rng = np.random.RandomState(12)
true = rng.rand(200)
y = (rng.rand(200) < true).astype(int)
over = np.clip(0.5 + 1.6 * (true - 0.5), 0.01, 0.99)
for name, p in (("honest", true), ("over", over)):
    for strategy in ("uniform", "quantile"):
        frac, mean = calibration_curve(y, p, n_bins=5, strategy=strategy)
        print(name, strategy, frac.round(3), mean.round(3))
    print(f"  brier {brier_score_loss(y, p):.4f}  log loss {log_loss(y, p):.4f}")
bins = np.linspace(0, 1, 6)
which = np.digitize(over, bins[1:-1])
ece = 0.0
for b in range(5):
    m = which == b
    if m.any():
        gap = abs(y[m].mean() - over[m].mean())
        ece += m.mean() * gap
        print(b, m.sum(), f"{gap:.4f}")
print(f"ECE {ece:.4f}")
try:
    calibration_curve(y, over * 2)
except ValueError as e:
    print(e)
try:
    calibration_curve(y, over, strategy="equal")
except ValueError as e:
    print(e)
print(brier_score_loss(["no", "yes"], [0.1, 0.8], pos_label="yes"), log_loss(["ham", "spam", "spam"], [[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]]))
print(log_loss([1, 1], [0.8, 0.9], labels=[0, 1]))
