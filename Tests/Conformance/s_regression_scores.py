import numpy as np
from sklearn.metrics import (mean_absolute_error, mean_squared_error, root_mean_squared_error, r2_score,
                             mean_absolute_percentage_error, median_absolute_error, max_error, explained_variance_score)

y = np.array([3.0, -0.5, 2.0, 7.0])
p = np.array([2.5, 0.0, 2.0, 8.0])
print("MAE ", mean_absolute_error(y, p))
print("MSE ", mean_squared_error(y, p))
print("RMSE", round(root_mean_squared_error(y, p), 4))
print("R2  ", round(r2_score(y, p), 4), r2_score(y, np.full(4, y.mean())))
print("MAPE", mean_absolute_percentage_error(y, p))
print("MedAE", median_absolute_error(y, p), "max", max_error(y, p))
print("EV  ", explained_variance_score(y, p))

ss_res = ((y - p) ** 2).sum()
ss_tot = ((y - y.mean()) ** 2).sum()
print(1 - ss_res / ss_tot)

Y = [[0.5, 1], [-1, 1], [7, -6]]
P = [[0, 2], [-1, 2], [8, -5]]
print(mean_squared_error(Y, P), mean_squared_error(Y, P, multioutput="raw_values"))
print(r2_score(Y, P, multioutput="variance_weighted"), r2_score(Y, P, multioutput="raw_values"))
print(mean_absolute_error(Y, P, multioutput=[0.3, 0.7]))
try:
    mean_squared_error([1, 2, 3], [1, 2])
except ValueError as e:
    print(e)
