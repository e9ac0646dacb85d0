import MiniPython

extension ScikitLearnPython {
  /// Fewer columns that keep most of the variance.
  static let decomposition = ModuleDefinition(
    python: "sklearn.decomposition", "Fewer columns.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    class PCA(BaseEstimator, TransformerMixin):
        _defaults = {
            "copy": True, "iterated_power": "auto", "n_components": None, "n_oversamples": 10,
            "power_iteration_normalizer": "auto", "random_state": None, "svd_solver": "auto", "tol": 0.0, "whiten": False}

        def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver="auto", tol=0.0, iterated_power="auto",
                     n_oversamples=10, power_iteration_normalizer="auto", random_state=None):
            self.n_components, self.copy, self.whiten, self.svd_solver = n_components, copy, whiten, svd_solver
            self.tol, self.iterated_power, self.n_oversamples = tol, iterated_power, n_oversamples
            self.power_iteration_normalizer, self.random_state = power_iteration_normalizer, random_state

        def fit(self, X, y=None):
            from _sklearn_utils import check_fit
            check_fit(self, X)
            X = np.asarray(X, dtype=float)
            n, d = X.shape
            most = min(n, d)
            wanted = most if self.n_components is None else self.n_components
            solver = self.svd_solver
            if solver == "auto":
                if d <= 1000 and n >= 10 * d:
                    solver = "covariance_eigh"
                elif max(n, d) <= 500 or isinstance(wanted, float) or not 1 <= wanted < 0.8 * most:
                    solver = "full"
                else:
                    solver = "randomized"
            if not isinstance(wanted, float) and not 0 <= wanted <= most:
                raise ValueError(
                    f"n_components={wanted!r} must be between 0 and min(n_samples, n_features)={most} with "
                    f"svd_solver={solver!r}")
            self.mean_ = np.mean(X, axis=0)
            U, S, Vt = np.linalg.svd(X - self.mean_, full_matrices=False)
            signs = np.sign(Vt[np.arange(len(Vt)), np.argmax(np.abs(Vt), axis=1)])
            Vt = Vt * signs[:, None]
            variance = S ** 2 / (n - 1)
            share = variance / variance.sum()
            if isinstance(wanted, float):
                wanted = int(np.searchsorted(np.cumsum(share), wanted, side="right")) + 1
            self.components_ = Vt[:wanted].copy()
            self.n_components_ = wanted
            self.n_samples_, self.n_features_in_ = n, d
            self.explained_variance_ = variance[:wanted].copy()
            self.explained_variance_ratio_ = share[:wanted].copy()
            self.singular_values_ = S[:wanted].copy()
            self.noise_variance_ = np.mean(variance[wanted:]) if wanted < most else 0.0
            return self

        def transform(self, X):
            from _sklearn_utils import check_features
            self._check_fitted()
            out = (check_features(self, X) - self.mean_) @ self.components_.T
            return out / np.sqrt(self.explained_variance_) if self.whiten else out

        def inverse_transform(self, X):
            scale = np.sqrt(self.explained_variance_)[:, None] if self.whiten else 1.0
            return np.asarray(X) @ (scale * self.components_) + self.mean_

    class TruncatedSVD(BaseEstimator, TransformerMixin):
        def __init__(self, n_components=2, *, algorithm="randomized", n_iter=5, n_oversamples=10,
                     power_iteration_normalizer="auto", random_state=None, tol=0.0):
            self.n_components, self.algorithm, self.n_iter, self.n_oversamples = n_components, algorithm, n_iter, n_oversamples
            self.power_iteration_normalizer, self.random_state, self.tol = power_iteration_normalizer, random_state, tol

        def fit(self, X, y=None):
            self.fit_transform(X)
            return self

        def fit_transform(self, X, y=None):
            X = np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=float)
            if self.n_components > X.shape[1]:
                raise ValueError(f"n_components({self.n_components}) must be <= n_features({X.shape[1]}).")
            U, S, Vt = np.linalg.svd(X, full_matrices=False)
            # The largest weight of each component is positive.
            signs = np.sign(Vt[np.arange(len(Vt)), np.argmax(np.abs(Vt), axis=1)])
            count = self.n_components
            self.components_ = (Vt * signs[:, None])[:count].copy()
            found = X @ self.components_.T
            self.explained_variance_ = np.var(found, axis=0)
            self.explained_variance_ratio_ = self.explained_variance_ / np.var(X, axis=0).sum()
            self.singular_values_, self.n_features_in_ = S[:count].copy(), X.shape[1]
            return found

        def transform(self, X):
            self._check_fitted()
            return np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=float) @ self.components_.T

        def inverse_transform(self, X):
            return np.asarray(X) @ self.components_

    from _sklearn_factorizations import NMF, KernelPCA
    """#,
    names: [
      "PCA", "TruncatedSVD", "NMF", "KernelPCA",
    ])
}
