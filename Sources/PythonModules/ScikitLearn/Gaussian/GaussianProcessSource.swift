import MiniPython

extension ScikitLearnPython {
  /// Gaussian process regression.
  ///
  /// - Source: `sklearn/gaussian_process/_gpr.py` of scikit-learn 1.9; Rasmussen and Williams 2006.
  static let gaussianProcess = ModuleDefinition(
    python: "_sklearn_gaussian", "Functions drawn from a normal distribution.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin, clone
    from sklearn.utils import check_random_state
    from _sklearn_bounded import minimize_bounded
    from _sklearn_gaussian_kernels import ConstantKernel, RBF
    from _sklearn_robust import read
    from _sklearn_utils import check_array

    class GaussianProcessRegressor(RegressorMixin, BaseEstimator):
        def __init__(self, kernel=None, *, alpha=1e-10, optimizer="fmin_l_bfgs_b", n_restarts_optimizer=0,
                     normalize_y=False, copy_X_train=True, n_targets=None, random_state=None):
            self.kernel, self.alpha, self.optimizer = kernel, alpha, optimizer
            self.n_restarts_optimizer, self.normalize_y = n_restarts_optimizer, normalize_y
            self.copy_X_train, self.n_targets, self.random_state = copy_X_train, n_targets, random_state

        def _start(self):
            if self.kernel is None:
                return ConstantKernel(1.0, "fixed") * RBF(1.0, "fixed")
            return self.kernel.copy()

        def fit(self, X, y):
            X, y = read(X, y)
            self.n_features_in_ = X.shape[1]
            self.kernel_ = self._start()
            rng = check_random_state(self.random_state)
            self._mean, self._spread = np.zeros(y.shape[1:]), np.ones(y.shape[1:])
            if self.normalize_y:
                self._mean, self._spread = y.mean(axis=0), y.std(axis=0)
                self._spread = np.where(self._spread == 0, 1.0, self._spread)
            self.X_train_, self.y_train_ = X.copy(), (y - self._mean) / self._spread
            if self.optimizer is not None and self.kernel_.n_dims:
                low, high = self.kernel_.bounds.T
                starts = [self.kernel_.theta]
                for _ in range(self.n_restarts_optimizer):
                    starts.append(rng.uniform(low, high))
                found = [minimize_bounded(self._loss, start, low, high) for start in starts]
                best = found[int(np.argmin([f[1] for f in found]))]
                self.kernel_.theta = best[0]
                self.log_marginal_likelihood_value_ = np.float64(-best[1])
            else:
                self.log_marginal_likelihood_value_ = self.log_marginal_likelihood(self.kernel_.theta)
            K = self.kernel_(X)
            K[np.diag_indices_from(K)] += self.alpha
            try:
                self.L_ = np.linalg.cholesky(K)
            except np.linalg.LinAlgError:
                raise np.linalg.LinAlgError(
                    f"The kernel, {self.kernel_}, is not returning a positive definite matrix. Try gradually increasing "
                    "the 'alpha' parameter of your GaussianProcessRegressor estimator.")
            self.alpha_ = np.linalg.solve(self.L_.T, np.linalg.solve(self.L_, self.y_train_))
            return self

        def _loss(self, theta):
            value, slope = self.log_marginal_likelihood(theta, eval_gradient=True)
            return float(-value), -slope

        def log_marginal_likelihood(self, theta=None, eval_gradient=False, clone_kernel=True):
            if theta is None:
                return self.log_marginal_likelihood_value_
            kernel = self.kernel_.clone_with_theta(np.asarray(theta, dtype=float))
            X, y = self.X_train_, self.y_train_
            K = kernel(X)
            K[np.diag_indices_from(K)] += self.alpha
            try:
                L = np.linalg.cholesky(K)
            except np.linalg.LinAlgError:
                return (-np.inf, np.zeros(len(theta))) if eval_gradient else -np.inf
            y = y[:, None] if y.ndim == 1 else y
            alpha = np.linalg.solve(L.T, np.linalg.solve(L, y))
            value = -0.5 * np.einsum("ik,ik->k", y, alpha) - np.log(np.diag(L)).sum() - len(X) / 2 * np.log(2 * np.pi)
            value = np.float64(value.sum())
            if not eval_gradient:
                return value
            inner = np.einsum("ik,jk->ij", alpha, alpha) - y.shape[1] * np.linalg.inv(K)
            return value, 0.5 * np.einsum("ij,ijk->k", inner, kernel._slopes(X))

        def predict(self, X, return_std=False, return_cov=False):
            if return_std and return_cov:
                raise RuntimeError("At most one of return_std or return_cov can be requested.")
            X = np.asarray(check_array(X), dtype=float)
            if not hasattr(self, "X_train_"):
                kernel, mean = self._start(), np.zeros(len(X))
                if return_cov:
                    return mean, kernel(X)
                return (mean, np.sqrt(kernel.diag(X))) if return_std else mean
            across = self.kernel_(X, self.X_train_)
            mean = self._spread * (across @ self.alpha_) + self._mean
            if mean.ndim > 1 and mean.shape[1] == 1:
                mean = mean[:, 0]
            if not return_std and not return_cov:
                return mean
            V = np.linalg.solve(self.L_, across.T)
            if return_cov:
                cov = np.multiply.outer(self.kernel_(X) - V.T @ V, np.ravel(self._spread) ** 2)
                return mean, cov[:, :, 0] if cov.shape[2] == 1 else cov
            var = self.kernel_.diag(X) - np.einsum("ij,ij->j", V, V)
            if np.any(var < 0):
                warnings.warn("Predicted variances smaller than 0. Setting those variances to 0.")
                var = np.maximum(var, 0.0)
            var = np.multiply.outer(var, np.ravel(self._spread) ** 2)
            return mean, np.sqrt(var[:, 0] if var.shape[1] == 1 else var)

        def sample_y(self, X, n_samples=1, random_state=0):
            mean, cov = self.predict(X, return_cov=True)
            return check_random_state(random_state).multivariate_normal(mean, cov, n_samples).T
    """#, names: ["GaussianProcessRegressor"])
}
