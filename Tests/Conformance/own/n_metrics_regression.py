import numpy as np
from sklearn.metrics import *

rng = np.random.RandomState(5)
y = rng.randn(20) * 3 + 10
p = y + rng.randn(20)
print(mean_squared_error(y, p), root_mean_squared_error(y, p), mean_absolute_error(y, p), r2_score(y, p))
print(mean_absolute_percentage_error(y, p), median_absolute_error(y, p), max_error(y, p), explained_variance_score(y, p))
print(f"{mean_squared_log_error(y, p):.12f}", mean_poisson_deviance(y, p), mean_pinball_loss(y, p, alpha=0.1))
print(r2_score(y, np.full(20, y.mean())), r2_score(y, np.zeros(20)), mean_squared_error([3, -0.5, 2, 7], [2.5, 0.0, 2, 8]))
print(mean_squared_error([[1, 2], [3, 4]], [[1, 3], [2, 4]], multioutput="raw_values"), r2_score([[1, 2], [3, 4], [5, 7]], [[1, 2], [3, 5], [5, 6]]))
print(f"{np.sqrt(mean_squared_error(y, p)):.4f} {np.abs(y - p).mean():.4f}")
baseline = np.full_like(y, y.mean())
print("better than the mean:", mean_squared_error(y, p) < mean_squared_error(y, baseline))
try:
    mean_squared_error([1, 2], [1, 2, 3])
except ValueError as e:
    print(e)
print(r2_score([1, 1], [1, 1]), r2_score([1, 1], [1, 2]), mean_absolute_error([0.0], [0.5]))
