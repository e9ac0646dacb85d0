import MiniPython

extension ScikitLearnPython {
  /// Ridge regression over likenesses.
  ///
  /// - Source: `sklearn/kernel_ridge.py` of scikit-learn 1.9.
  static let kernelRidge = ModuleDefinition(
    python: "_sklearn_kernel_ridge", "Ridge regression over likenesses.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin
    from sklearn.utils.validation import check_is_fitted
    from sklearn.metrics.pairwise import rbf_kernel
    from _sklearn_robust import read
    from _sklearn_utils import check_array
    from _sklearn_validation import check_real

    class KernelRidge(RegressorMixin, BaseEstimator):
        def __init__(self, alpha=1, *, kernel="linear", gamma=None, degree=3, coef0=1, kernel_params=None):
            self.alpha, self.kernel, self.gamma, self.degree = alpha, kernel, gamma, degree
            self.coef0, self.kernel_params = coef0, kernel_params

        def _likeness(self, X, Y):
            if callable(self.kernel):
                return np.array([[self.kernel(a, b, **(self.kernel_params or {})) for b in Y] for a in X])
            gamma = 1.0 / X.shape[1] if self.gamma is None else self.gamma
            if self.kernel == "precomputed":
                return X
            if self.kernel == "linear":
                return X @ Y.T
            if self.kernel == "rbf":
                return rbf_kernel(X, Y, gamma=gamma)
            if self.kernel == "laplacian":
                return np.exp(-gamma * np.abs(X[:, None] - Y[None]).sum(axis=2))
            if self.kernel in ("poly", "polynomial"):
                return (gamma * (X @ Y.T) + self.coef0) ** self.degree
            if self.kernel == "sigmoid":
                return np.tanh(gamma * (X @ Y.T) + self.coef0)
            raise NotImplementedError(f"lectern does not have KernelRidge with kernel={self.kernel!r}")

        def fit(self, X, y, sample_weight=None):
            if np.ndim(self.alpha) == 0:
                check_real("KernelRidge", "alpha", self.alpha, 0, float("inf"), "[)", " or an array-like")
            X, y = read(X, y)
            K = self._likeness(X, X)
            self.n_features_in_ = X.shape[1]
            flat = y.ndim == 1
            y = y[:, None] if flat else y
            if sample_weight is not None:
                root = np.sqrt(np.asarray(sample_weight, dtype=float) * np.ones(len(X)))
                y, K = y * root[:, None], K * np.outer(root, root)
            coefficients = np.linalg.solve(K + np.diag(np.asarray(self.alpha, dtype=float) * np.ones(len(X))), y)
            if sample_weight is not None:
                coefficients = coefficients * root[:, None]
            self.dual_coef_ = coefficients.ravel() if flat else coefficients
            self.X_fit_ = X
            return self

        def predict(self, X):
            check_is_fitted(self)
            X = np.asarray(check_array(X), dtype=float)
            return self._likeness(X, self.X_fit_) @ self.dual_coef_
    """#, names: ["KernelRidge"])
}
