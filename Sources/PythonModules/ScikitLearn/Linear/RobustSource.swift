import MiniPython

extension ScikitLearnPython {
  /// Linear models with other ideas of an error.
  ///
  /// - Source: `sklearn/linear_model/_huber.py`, `_bayes.py` and `_glm` of scikit-learn 1.9.
  static let robustLinear = ModuleDefinition(
    python: "_sklearn_robust", "Linear models with other errors.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin
    from _sklearn_utils import check_array
    from _sklearn_bounded import minimize_bounded
    from _sklearn_lbfgs import minimize
    from _sklearn_validation import check_real
    from sklearn.utils.validation import check_is_fitted

    def read(X, y):
        X, y = np.asarray(check_array(X), dtype=float), np.asarray(y, dtype=float)
        if len(X) != len(y):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
        return X, y

    class Weighted(RegressorMixin, BaseEstimator):
        def _sum(self, X):
            check_is_fitted(self)
            X = np.asarray(check_array(X), dtype=float)
            if X.shape[1] != len(self.coef_):
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {len(self.coef_)} features as input.")
            return X @ self.coef_ + self.intercept_

        def predict(self, X):
            return self._sum(X)

    class HuberRegressor(Weighted):
        def __init__(self, *, epsilon=1.35, max_iter=100, alpha=0.0001, warm_start=False, fit_intercept=True, tol=1e-05):
            self.epsilon, self.max_iter, self.alpha = epsilon, max_iter, alpha
            self.warm_start, self.fit_intercept, self.tol = warm_start, fit_intercept, tol

        def fit(self, X, y, sample_weight=None):
            check_real("HuberRegressor", "epsilon", self.epsilon, 1.0, float("inf"), "[)")
            X, y = read(X, y)
            n, d = X.shape
            weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            start = np.zeros(d + (2 if self.fit_intercept else 1))
            start[-1] = 1.0
            least = np.finfo(float).eps * 10

            def loss(p):
                w, sigma = p[:d], p[-1]
                apart = y - X @ w - (p[-2] if self.fit_intercept else 0.0)
                far = np.abs(apart) > self.epsilon * sigma
                outer = np.sum(weights[far])
                inner = weights[~far] * apart[~far]
                squares = inner @ apart[~far] / sigma
                signs = weights[far] * np.where(apart[far] < 0, -1.0, 1.0)
                slope = np.zeros(len(p))
                slope[:d] = -2.0 / sigma * (inner @ X[~far]) - 2.0 * self.epsilon * (signs @ X[far]) + 2.0 * self.alpha * w
                if self.fit_intercept:
                    slope[-2] = -2.0 * np.sum(inner) / sigma - 2.0 * self.epsilon * np.sum(signs)
                slope[-1] = weights.sum() - outer * self.epsilon ** 2 - squares / sigma
                value = weights.sum() * sigma + squares + self.alpha * (w @ w)
                value += 2.0 * self.epsilon * np.sum(weights[far] * np.abs(apart[far])) - sigma * outer * self.epsilon ** 2
                return float(value), slope

            low = np.full(len(start), -np.inf)
            low[-1] = least
            p, _, steps = minimize_bounded(
                loss, start, low, np.full(len(start), np.inf), self.tol, self.max_iter)
            self.coef_, self.scale_, self.n_iter_ = p[:d].copy(), float(p[-1]), steps
            self.intercept_ = float(p[-2]) if self.fit_intercept else 0.0
            self.outliers_ = np.abs(y - X @ self.coef_ - self.intercept_) > self.scale_ * self.epsilon
            self.n_features_in_ = d
            return self

    class BayesianRidge(Weighted):
        def __init__(self, *, max_iter=300, tol=1e-3, alpha_1=1e-6, alpha_2=1e-6, lambda_1=1e-6, lambda_2=1e-6,
                     alpha_init=None, lambda_init=None, compute_score=False, fit_intercept=True, copy_X=True, verbose=False):
            self.max_iter, self.tol, self.alpha_1, self.alpha_2 = max_iter, tol, alpha_1, alpha_2
            self.lambda_1, self.lambda_2, self.alpha_init, self.lambda_init = lambda_1, lambda_2, alpha_init, lambda_init
            self.compute_score, self.fit_intercept, self.copy_X, self.verbose = compute_score, fit_intercept, copy_X, verbose

        def fit(self, X, y, sample_weight=None):
            X, y = read(X, y)
            n, d = X.shape
            weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            total = weights.sum()
            level = np.average(y, weights=weights)
            spread = np.average((y - level) ** 2, weights=weights)
            self.X_offset_ = np.average(X, axis=0, weights=weights) if self.fit_intercept else np.zeros(d)
            level = level if self.fit_intercept else 0.0
            root = np.sqrt(weights)
            X, y = (X - self.X_offset_) * root[:, None], (y - level) * root
            alpha = 1.0 / (spread + np.finfo(float).eps) if self.alpha_init is None else self.alpha_init
            lam = 1.0 if self.lambda_init is None else self.lambda_init
            XTy = X.T @ y
            U, S, Vt = np.linalg.svd(X, full_matrices=False)
            values = S ** 2

            def coefficients():
                if n > d:
                    w = Vt.T @ ((Vt / (values + lam / alpha)[:, None]) @ XTy)
                else:
                    w = X.T @ ((U / (values + lam / alpha)[None, :]) @ (U.T @ y))
                return w, np.sum((y - X @ w) ** 2)

            before = None
            for step in range(self.max_iter):
                w, errors = coefficients()
                gamma = np.sum(alpha * values / (lam + alpha * values))
                lam = (gamma + 2 * self.lambda_1) / (np.sum(w ** 2) + 2 * self.lambda_2)
                alpha = (total - gamma + 2 * self.alpha_1) / (errors + 2 * self.alpha_2)
                if step != 0 and np.sum(np.abs(before - w)) < self.tol:
                    break
                before = w.copy()
            self.n_iter_, self.alpha_, self.lambda_ = step + 1, alpha, lam
            self.coef_, _ = coefficients()
            full = np.zeros(d)
            full[:len(values)] = values
            if len(values) < d:
                self.sigma_ = np.linalg.inv(alpha * X.T @ X + lam * np.eye(d))
            else:
                self.sigma_ = Vt.T @ (Vt / (alpha * full + lam)[:, None])
            self.intercept_ = level - self.X_offset_ @ self.coef_ if self.fit_intercept else 0.0
            self.n_features_in_ = d
            return self

        def predict(self, X, return_std=False):
            mean = self._sum(X)
            if not return_std:
                return mean
            X = np.asarray(X, dtype=float) - self.X_offset_
            return mean, np.sqrt((X @ self.sigma_ * X).sum(axis=1) + 1.0 / self.alpha_)

    class _Positive(Weighted):
        """Means that are exponentials of weighted sums."""

        def __init__(self, *, alpha=1.0, fit_intercept=True, solver="lbfgs", max_iter=100, tol=1e-4, warm_start=False, verbose=0):
            self.alpha, self.fit_intercept, self.solver, self.max_iter = alpha, fit_intercept, solver, max_iter
            self.tol, self.warm_start, self.verbose = tol, warm_start, verbose

        def fit(self, X, y, sample_weight=None):
            check_real(type(self).__name__, "alpha", self.alpha, 0.0, float("inf"), "[)")
            X, y = read(X, y)
            self._check_range(y)
            n, d = X.shape
            weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            weights = weights / weights.sum()
            A = np.hstack([X, np.ones((n, 1))]) if self.fit_intercept else X
            start = np.zeros(A.shape[1])
            if self.fit_intercept:
                start[-1] = np.log(np.average(y, weights=weights))
            strength = np.full(A.shape[1], float(self.alpha))
            if self.fit_intercept:
                strength[-1] = 0.0

            def loss(w):
                z = A @ w
                value, slope = self._parts(y, z)
                return float(np.sum(weights * value) + 0.5 * np.sum(strength * w * w)), A.T @ (weights * slope) + strength * w

            w, _, self.n_iter_ = minimize(loss, start, self.tol, self.max_iter)
            self.coef_ = w[:d].copy()
            self.intercept_ = w[d] if self.fit_intercept else 0.0
            self.n_features_in_ = d
            return self

        def predict(self, X):
            return np.exp(self._sum(X))

        def score(self, X, y, sample_weight=None):
            y, mean = np.asarray(y, dtype=float), self.predict(X)
            level = np.average(y, weights=sample_weight)
            own = np.average(self._deviance(y, mean), weights=sample_weight)
            return float(1 - own / np.average(self._deviance(y, np.full(len(y), level)), weights=sample_weight))

    class PoissonRegressor(_Positive):
        def _check_range(self, y):
            if (y < 0).any():
                raise ValueError("Some value(s) of y are out of the valid range of the loss 'HalfPoissonLoss'.")

        def _parts(self, y, z):
            mean = np.exp(z)
            return mean - y * z, mean - y

        def _deviance(self, y, mean):
            return 2 * (np.where(y == 0, 0.0, y * np.log(np.where(y == 0, 1.0, y) / mean)) - y + mean)

    class GammaRegressor(_Positive):
        def _check_range(self, y):
            if (y <= 0).any():
                raise ValueError("Some value(s) of y are out of the valid range of the loss 'HalfGammaLoss'.")

        def _parts(self, y, z):
            share = y * np.exp(-z)
            return z + share, 1 - share

        def _deviance(self, y, mean):
            return 2 * (np.log(mean / y) + y / mean - 1)
    """#,
    names: [
      "HuberRegressor", "BayesianRidge", "PoissonRegressor", "GammaRegressor", "Weighted",
      "read",
    ])
}
