import numpy as np
from sklearn.metrics import log_loss, brier_score_loss, hamming_loss, zero_one_loss, jaccard_score, cohen_kappa_score
from sklearn.calibration import calibration_curve

y = [1, 0, 1, 1, 0]
p = [0.9, 0.2, 0.6, 0.4, 0.1]
print(f"{log_loss(y, p):.4f} {brier_score_loss(y, p):.4f}")
manual = -np.mean([np.log(q) if t else np.log(1 - q) for t, q in zip(y, p)])
print(np.isclose(manual, log_loss(y, p)))
print(log_loss([0, 2, 1], [[.7, .2, .1], [.1, .1, .8], [.2, .6, .2]]))
print(log_loss([1, 0], [1.0, 0.0]) < 1e-10)
yhat = [int(q > 0.5) for q in p]
print(hamming_loss(y, yhat), zero_one_loss(y, yhat), jaccard_score(y, yhat), round(cohen_kappa_score(y, yhat), 4))
prob_true, prob_pred = calibration_curve([0, 0, 0, 1, 1, 1, 1, 0], [0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9], n_bins=3)
print(prob_true, prob_pred)
