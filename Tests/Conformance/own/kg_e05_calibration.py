import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss

rng = np.random.RandomState(4)
p_true = rng.uniform(size=200)
y = (rng.uniform(size=200) < p_true).astype(int)
over = np.clip(1.6 * (p_true - 0.5) + 0.5, 0.01, 0.99)

for name, p in [("honest", p_true), ("over", over)]:
    frac, mean = calibration_curve(y, p, n_bins=5)
    print(name, np.round(frac, 3), np.round(mean, 3))
    print(f"  brier {brier_score_loss(y, p):.4f} log loss {log_loss(y, p):.4f}")
    bins = np.minimum((p * 5).astype(int), 4)
    ece = sum(abs(y[bins == b].mean() - p[bins == b].mean()) * (bins == b).mean() for b in range(5))
    print(f"  ECE {ece:.4f}")
frac, mean = calibration_curve(y, over, n_bins=4, strategy="quantile")
print(np.round(frac, 3), np.round(mean, 3))
print(log_loss(["ham", "spam", "spam"], [[0.9, 0.1], [0.2, 0.8], [0.4, 0.6]]))
print(log_loss([0, 1, 2], [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.1, 0.1, 0.8]], normalize=False))
print(brier_score_loss([1, 0], [0.9, 0.4], sample_weight=[1, 3]), brier_score_loss(["n", "y"], [0.1, 0.6], pos_label="y"))
try:
    print(brier_score_loss([0, 1], [1.2, 0.3]))
except ValueError as e:
    print(e)
try:
    log_loss([1, 1], [0.9, 0.8])
except ValueError as e:
    print(e)
