import MiniPython

extension ScikitLearnPython {
  /// Groups as a sum of normal distributions.
  ///
  /// - Source: `sklearn/mixture/_gaussian_mixture.py` of scikit-learn 1.9.
  static let mixtures = ModuleDefinition(
    python: "sklearn.mixture", "Sums of normal distributions.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator
    from sklearn.cluster import KMeans
    from sklearn.exceptions import ConvergenceWarning
    from _sklearn_utils import check_array
    from sklearn.utils import check_random_state
    from sklearn.utils.validation import check_is_fitted
    from _sklearn_validation import check_integer, check_option, refuse_options

    def _logsumexp(x):
        top = x.max(axis=1)
        return np.log(np.exp(x - top[:, None]).sum(axis=1)) + top

    class GaussianMixture(BaseEstimator):
        def __init__(self, n_components=1, *, covariance_type="full", tol=1e-3, reg_covar=1e-6, max_iter=100, n_init=1,
                     init_params="kmeans", weights_init=None, means_init=None, precisions_init=None, random_state=None,
                     warm_start=False, verbose=0, verbose_interval=10):
            self.n_components, self.covariance_type, self.tol, self.reg_covar = n_components, covariance_type, tol, reg_covar
            self.max_iter, self.n_init, self.init_params = max_iter, n_init, init_params
            self.weights_init, self.means_init, self.precisions_init = weights_init, means_init, precisions_init
            self.random_state, self.warm_start, self.verbose = random_state, warm_start, verbose
            self.verbose_interval = verbose_interval

        def _spread(self, X, resp, sizes, means):
            d = X.shape[1]
            if self.covariance_type == "full":
                found = []
                for k in range(len(means)):
                    apart = X - means[k]
                    found.append((resp[:, k] * apart.T) @ apart / sizes[k] + self.reg_covar * np.eye(d))
                return np.array(found)
            if self.covariance_type == "tied":
                found = (X.T @ X - (sizes * means.T) @ means) / sizes.sum()
                return found + self.reg_covar * np.eye(d)
            found = resp.T @ (X * X) / sizes[:, None] - means ** 2 + self.reg_covar
            return found if self.covariance_type == "diag" else found.mean(axis=1)

        def _roots(self):
            """The precisions' Cholesky factors, one for each group."""
            c = self.covariances_
            if self.covariance_type == "full":
                return np.array([np.linalg.solve(np.linalg.cholesky(k), np.eye(len(k))).T for k in c])
            if self.covariance_type == "tied":
                return np.linalg.solve(np.linalg.cholesky(c), np.eye(len(c))).T
            return 1.0 / np.sqrt(c)

        def _learn(self, X, resp):
            sizes = resp.sum(axis=0) + 10 * np.finfo(resp.dtype).eps
            self.means_ = resp.T @ X / sizes[:, None]
            self.covariances_ = self._spread(X, resp, sizes, self.means_)
            self.precisions_cholesky_ = self._roots()
            return sizes

        def _log_densities(self, X):
            d, roots = X.shape[1], self.precisions_cholesky_
            columns = []
            for k, mean in enumerate(self.means_):
                root = roots if self.covariance_type == "tied" else roots[k]
                if self.covariance_type in ("full", "tied"):
                    logdet = np.sum(np.log(np.diag(root)))
                    square = np.sum((X @ root - mean @ root) ** 2, axis=1)
                elif self.covariance_type == "diag":
                    logdet = np.sum(np.log(root))
                    square = np.sum(((X - mean) * root) ** 2, axis=1)
                else:
                    logdet = d * np.log(root)
                    square = np.sum(((X - mean) * root) ** 2, axis=1)
                columns.append(-0.5 * (d * np.log(2 * np.pi) + square) + logdet)
            return np.array(columns).T

        def _weighted(self, X):
            return self._log_densities(X) + np.log(self.weights_)

        def fit(self, X, y=None):
            self.fit_predict(X)
            return self

        def fit_predict(self, X, y=None):
            check_integer("GaussianMixture", "n_components", self.n_components, 1)
            check_option("GaussianMixture", "covariance_type", self.covariance_type, ["diag", "full", "spherical", "tied"])
            refuse_options(self, warm_start=False, precisions_init=None)
            X = np.asarray(check_array(X), dtype=float)
            if len(X) < self.n_components:
                raise ValueError(
                    f"Expected n_samples >= n_components but got n_components = {self.n_components}, n_samples = {len(X)}")
            rng = check_random_state(self.random_state)
            best, best_bound = None, -np.inf
            for _ in range(self.n_init):
                self._begin(X, rng)
                bound, self.converged_ = -np.inf, False
                for step in range(1, self.max_iter + 1):
                    before = bound
                    weighted = self._weighted(X)
                    norm = _logsumexp(weighted)
                    resp = np.exp(weighted - norm[:, None])
                    self.weights_ = self._learn(X, resp)
                    self.weights_ = self.weights_ / self.weights_.sum()
                    bound = np.mean(norm)
                    if abs(bound - before) < self.tol:
                        self.converged_ = True
                        break
                if bound > best_bound or best is None:
                    best_bound = bound
                    best = (self.weights_, self.means_, self.covariances_, self.precisions_cholesky_, step, self.converged_)
            self.weights_, self.means_, self.covariances_, self.precisions_cholesky_, self.n_iter_, self.converged_ = best
            if not self.converged_ and self.max_iter > 0:
                warnings.warn(
                    "Best performing initialization did not converge. Try different init parameters, or increase max_iter, "
                    "tol, or check for degenerate data.", ConvergenceWarning)
            roots = self.precisions_cholesky_
            if self.covariance_type == "full":
                self.precisions_ = np.array([r @ r.T for r in roots])
            else:
                self.precisions_ = roots @ roots.T if self.covariance_type == "tied" else roots ** 2
            self.lower_bound_, self.n_features_in_ = best_bound, X.shape[1]
            return self._weighted(X).argmax(axis=1)

        def _begin(self, X, rng):
            count = self.n_components
            if self.init_params == "kmeans":
                labels = KMeans(n_clusters=count, n_init=1, random_state=rng).fit(X).labels_
                resp = (labels[:, None] == np.arange(count)[None, :]).astype(float)
            elif self.init_params == "random":
                resp = rng.uniform(size=(len(X), count))
                resp = resp / resp.sum(axis=1)[:, None]
            elif self.init_params == "random_from_data":
                resp = np.zeros((len(X), count))
                resp[rng.choice(len(X), size=count, replace=False), np.arange(count)] = 1
            else:
                raise NotImplementedError(f"lectern does not have GaussianMixture(init_params={self.init_params!r})")
            sizes = self._learn(X, resp)
            self.weights_ = sizes / len(X) if self.weights_init is None else np.asarray(self.weights_init, dtype=float)
            if self.means_init is not None:
                self.means_ = np.asarray(self.means_init, dtype=float)

        def _rows(self, X):
            check_is_fitted(self)
            return np.asarray(check_array(X), dtype=float)

        def predict(self, X): return self._weighted(self._rows(X)).argmax(axis=1)
        def score_samples(self, X): return _logsumexp(self._weighted(self._rows(X)))
        def score(self, X, y=None): return float(self.score_samples(X).mean())

        def predict_proba(self, X):
            weighted = self._weighted(self._rows(X))
            return np.exp(weighted - _logsumexp(weighted)[:, None])

        def _n_parameters(self):
            k, d = self.means_.shape
            kinds = {"full": k * d * (d + 1) / 2.0, "diag": k * d, "tied": d * (d + 1) / 2.0, "spherical": k}
            return int(kinds[self.covariance_type] + d * k + k - 1)

        def bic(self, X):
            return -2 * self.score(X) * len(X) + self._n_parameters() * np.log(len(X))

        def aic(self, X):
            return -2 * self.score(X) * len(X) + 2 * self._n_parameters()

        def sample(self, n_samples=1):
            check_is_fitted(self)
            rng = check_random_state(self.random_state)
            counts = rng.multinomial(n_samples, self.weights_)
            if self.covariance_type == "spherical":
                parts = [
                    m + rng.standard_normal(size=(c, len(m))) * np.sqrt(v)
                    for m, v, c in zip(self.means_, self.covariances_, counts)]
            elif self.covariance_type == "diag":
                parts = [
                    m + rng.standard_normal(size=(c, len(m))) * np.sqrt(v)
                    for m, v, c in zip(self.means_, self.covariances_, counts)]
            else:
                shared = self.covariance_type == "tied"
                parts = [
                    rng.multivariate_normal(m, self.covariances_ if shared else self.covariances_[k], int(c))
                    for k, (m, c) in enumerate(zip(self.means_, counts))]
            return np.vstack(parts), np.concatenate([np.full(c, k, dtype=int) for k, c in enumerate(counts)])
    """#,
    names: [
      "GaussianMixture"
    ])
}
