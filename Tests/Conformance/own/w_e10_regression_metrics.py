import numpy as np
from sklearn.metrics import (mean_squared_error, mean_absolute_error, r2_score,
                             median_absolute_error, max_error, root_mean_squared_error,
                             mean_absolute_percentage_error)

y = np.array([3.0, -0.5, 2.0, 7.0])
p = np.array([2.5, 0.0, 2.0, 8.0])

print(mean_squared_error(y, p), mean_absolute_error(y, p))
print(f"RMSE {root_mean_squared_error(y, p):.4f} {np.sqrt(np.mean((y - p) ** 2)):.4f}")
print(median_absolute_error(y, p), max_error(y, p))
print(f"MAPE {mean_absolute_percentage_error(y, p):.4f}")

ss_res = ((y - p) ** 2).sum()
ss_tot = ((y - y.mean()) ** 2).sum()
print(f"R2 {1 - ss_res / ss_tot:.4f} {r2_score(y, p):.4f}")
print("mean as prediction:", r2_score(y, np.full(4, y.mean())))
print(f"worse than the mean: {r2_score(y, -p):.3f}")

Y = np.array([[0.5, 1], [-1, 1], [7, -6]])
P = np.array([[0, 2], [-1, 2], [8, -5]])
print(f"{mean_squared_error(Y, P):.4f}", mean_squared_error(Y, P, multioutput="raw_values").round(4))
print(f"{mean_absolute_error(y, p, sample_weight=[1, 1, 0, 2]):.4f}")
