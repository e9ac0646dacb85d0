import numpy as np
from sklearn.metrics import mean_squared_error, mean_absolute_error, r2_score, root_mean_squared_error, median_absolute_error, max_error, mean_absolute_percentage_error, explained_variance_score, mean_squared_log_error

y = np.array([3.0, -0.5, 2.0, 7.0])
p = np.array([2.5, 0.0, 2.0, 8.0])
print(mean_squared_error(y, p), mean_absolute_error(y, p))
print(root_mean_squared_error(y, p), r2_score(y, p))
print(median_absolute_error(y, p), max_error(y, p), explained_variance_score(y, p))
print(mean_absolute_percentage_error(y, p))
print(r2_score(y, np.full(4, y.mean())), r2_score(y, -p))
print(mean_squared_error([[1, 2], [3, 4]], [[1, 3], [3, 2]], multioutput="raw_values"))
print(mean_squared_log_error([3, 5, 2.5, 7], [2.5, 5, 4, 8]))
print(repr(mean_squared_error(y, p)), type(r2_score(y, p)).__name__)
try:
    mean_squared_error([1, 2], [1, 2, 3])
except ValueError as e:
    print(e)
