import MiniPython

extension ScikitLearnPython {
  /// Linear models that leave columns out.
  static let lasso = ModuleDefinition(
    python: "_sklearn_lasso", "Linear models that leave columns out.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone

    def descend(A, b, alpha, ratio, w, tol, max_iter, positive):
        """The weights that coordinate descent finds for centered columns, and its number of steps."""
        n, d = A.shape
        l1, l2 = alpha * ratio * n, alpha * (1 - ratio) * n
        norms = (A ** 2).sum(axis=0)
        rest = b - A @ w if np.any(w) else b.copy()
        limit = tol * (b @ b)

        def gap():
            gradient = A.T @ rest - l2 * w
            dual = np.max(gradient) if positive else np.max(np.abs(gradient))
            norm = rest @ rest
            factor = l1 / dual if dual > l1 else 1.0
            found = 0.5 * (norm + norm * factor ** 2) if dual > l1 else norm
            return found + l1 * np.abs(w).sum() - factor * (rest @ b) + 0.5 * l2 * (1 + factor ** 2) * (w @ w)

        if gap() <= limit:
            return w, 0
        step = 0
        for step in range(1, max_iter + 1):
            largest, change = 0.0, 0.0
            for j in range(d):
                if norms[j] == 0:
                    continue
                before = w[j]
                z = A[:, j] @ rest + norms[j] * before
                w[j] = np.sign(z) * max(abs(z) - l1, 0) / (norms[j] + l2)
                if positive and z < 0:
                    w[j] = 0.0
                if w[j] != before:
                    rest = rest + A[:, j] * (before - w[j])
                change = max(change, abs(w[j] - before))
                largest = max(largest, abs(w[j]))
            if (largest == 0 or change / largest <= tol or step == max_iter) and gap() <= limit:
                break
        return w, step

    class Lasso(BaseEstimator, RegressorMixin):
        _defaults = {
            "alpha": 1.0, "copy_X": True, "fit_intercept": True, "max_iter": 1000, "positive": False, "precompute": False,
            "random_state": None, "selection": "cyclic", "tol": 0.0001, "warm_start": False}
        _estimator_type = "regressor"
        _ratio = 1.0

        def __init__(self, alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True, max_iter=1000, tol=1e-4,
                     warm_start=False, positive=False, random_state=None, selection="cyclic"):
            self.alpha, self.fit_intercept, self.precompute, self.copy_X = alpha, fit_intercept, precompute, copy_X
            self.max_iter, self.tol, self.warm_start, self.positive = max_iter, tol, warm_start, positive
            self.random_state, self.selection = random_state, selection

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            from _sklearn_validation import check_real
            check_real(type(self).__name__, "alpha", self.alpha, 0, float("inf"), "[)")
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            n, d = X.shape
            mean, level = np.zeros(d), 0.0
            if self.fit_intercept:
                mean, level = X.mean(axis=0), y.mean()
            ratio = getattr(self, "l1_ratio", self._ratio)
            start = self.coef_.copy() if self.warm_start and hasattr(self, "coef_") else np.zeros(d)
            w, step = descend(X - mean, y - level, self.alpha, ratio, start, self.tol, self.max_iter, self.positive)
            self.coef_ = w
            self.intercept_ = level - mean @ w if self.fit_intercept else 0.0
            self.n_iter_ = step
            self.n_features_in_ = d
            return self

        def predict(self, X):
            self._check_fitted()
            return np.asarray(X, dtype=float) @ self.coef_ + self.intercept_

    class ElasticNet(Lasso):
        _defaults = {
            "alpha": 1.0, "copy_X": True, "fit_intercept": True, "l1_ratio": 0.5, "max_iter": 1000, "positive": False,
            "precompute": False, "random_state": None, "selection": "cyclic", "tol": 0.0001, "warm_start": False}

        def __init__(self, alpha=1.0, *, l1_ratio=0.5, **given):
            super().__init__(alpha, **given)
            self.l1_ratio = l1_ratio
    """#,
    names: [
      "Lasso", "ElasticNet", "descend",
    ])
}
