import numpy as np
from sklearn.metrics import (mean_squared_error, root_mean_squared_error, mean_absolute_error, median_absolute_error, r2_score,
                             explained_variance_score, max_error, mean_absolute_percentage_error, mean_squared_log_error,
                             root_mean_squared_log_error, mean_pinball_loss, mean_poisson_deviance, mean_gamma_deviance, mean_tweedie_deviance, d2_absolute_error_score, d2_pinball_score, d2_tweedie_score)

y = np.array([3.0, 0.5, 2.0, 7.0, 4.2])
p = np.array([2.5, 0.4, 2.0, 8.0, 3.9])
for f in (mean_squared_error, root_mean_squared_error, mean_absolute_error, median_absolute_error, r2_score, explained_variance_score,
          max_error, mean_absolute_percentage_error, mean_squared_log_error, root_mean_squared_log_error, mean_poisson_deviance, mean_gamma_deviance, d2_absolute_error_score):
    print(f"{f.__name__:32s}{f(y, p):.6f}")
print(mean_pinball_loss(y, p, alpha=0.9), d2_pinball_score(y, p, alpha=0.9), d2_tweedie_score(y, p, power=1))
for power in (-1, 0, 1, 1.5, 2, 3):
    print(power, round(mean_tweedie_deviance(y, p, power=power), 8))
two = np.array([[1.0, 2.0], [3.0, 5.0], [4.0, 4.0]])
hat = two + [[0.5, 0.0], [0.0, 1.0], [-0.5, 0.2]]
print(mean_squared_error(two, hat, multioutput="raw_values"), r2_score(two, hat, multioutput="variance_weighted"), mean_absolute_error(two, hat, multioutput=[0.3, 0.7]))
print(r2_score([1, 1, 1], [1, 1, 1]), r2_score([1, 1, 1], [1, 2, 1]), r2_score([1, 1, 1], [1, 2, 1], force_finite=False))
for f in (lambda: mean_squared_log_error([1, -2], [1, 2]), lambda: mean_poisson_deviance([1, 2], [0, 1]), lambda: mean_squared_error([1, 2], [[1, 2], [3, 4]]),
          lambda: mean_squared_error([1, np.nan], [1, 2]), lambda: mean_squared_error([], []), lambda: max_error(two, hat), lambda: mean_tweedie_deviance([1], [1], power=0.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
