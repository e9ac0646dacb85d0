import MiniPython

extension ScikitLearnPython {
  /// Tables as products of two without negative numbers, and components of kernels.
  ///
  /// - Source: `sklearn/decomposition/_nmf.py` and `_kernel_pca.py` of scikit-learn 1.9.
  static let factorizations = ModuleDefinition(
    python: "_sklearn_factorizations", "Products of two tables; components of kernels.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.metrics.pairwise import pairwise_kernels
    from sklearn.utils import check_random_state
    from _sklearn_utils import check_array, check_fit, check_features
    from _sklearn_validation import check_option

    _eps = np.finfo(np.float32).eps

    def _norm(v):
        return np.sqrt(np.dot(v, v))

    def _flipped(U, Vt):
        """Signs by which the largest number of each column of U is positive."""
        signs = np.sign(U[np.argmax(np.abs(U), axis=0), np.arange(U.shape[1])])
        return U * signs, Vt * signs[:, None]

    def _start(X, count, init, random_state):
        if np.any(X < 0):
            raise ValueError("Negative values in data passed to NMF initialization.")
        n, d = X.shape
        if init is not None and init != "random" and count > min(n, d):
            raise ValueError(f"init = '{init}' can only be used when n_components <= min(n_samples, n_features)")
        if init is None:
            init = "nndsvda" if count <= min(n, d) else "random"
        if init == "random":
            avg, rng = np.sqrt(X.mean() / count), check_random_state(random_state)
            H = avg * rng.standard_normal(size=(count, d))
            W = avg * rng.standard_normal(size=(n, count))
            return np.abs(W), np.abs(H)
        U, S, V = np.linalg.svd(X, full_matrices=False)
        U, V = _flipped(U[:, :count], V[:count])
        W, H = np.zeros_like(U), np.zeros_like(V)
        W[:, 0], H[0, :] = np.sqrt(S[0]) * np.abs(U[:, 0]), np.sqrt(S[0]) * np.abs(V[0, :])
        for j in range(1, count):
            x, y = U[:, j], V[j, :]
            x_p, y_p, x_n, y_n = np.maximum(x, 0), np.maximum(y, 0), np.abs(np.minimum(x, 0)), np.abs(np.minimum(y, 0))
            x_pn, y_pn, x_nn, y_nn = _norm(x_p), _norm(y_p), _norm(x_n), _norm(y_n)
            m_p, m_n = x_pn * y_pn, x_nn * y_nn
            if m_p > m_n:
                u, v, sigma = x_p / x_pn, y_p / y_pn, m_p
            else:
                u, v, sigma = x_n / x_nn, y_n / y_nn, m_n
            size = np.sqrt(S[j] * sigma)
            W[:, j], H[j, :] = size * u, size * v
        W[W < 1e-6] = 0
        H[H < 1e-6] = 0
        avg = X.mean()
        if init == "nndsvda":
            W[W == 0] = avg
            H[H == 0] = avg
        elif init == "nndsvdar":
            rng = check_random_state(random_state)
            W[W == 0] = abs(avg * rng.standard_normal(size=len(W[W == 0])) / 100)
            H[H == 0] = abs(avg * rng.standard_normal(size=len(H[H == 0])) / 100)
        return W, H

    def _descend(X, W, Ht, l1, l2, shuffle, rng):
        """One pass over the columns of W; how far they were from rest."""
        HHt, XHt = Ht.T @ Ht, X @ Ht
        if l2 != 0.0:
            HHt = HHt + l2 * np.eye(len(HHt))
        if l1 != 0.0:
            XHt = XHt - l1
        violation = 0.0
        count = Ht.shape[1]
        for t in (rng.permutation(count) if shuffle else range(count)):
            slope = -XHt[:, t]
            for r in range(count):
                slope = slope + HHt[t, r] * W[:, r]
            violation += np.sum(np.abs(np.where(W[:, t] == 0, np.minimum(0.0, slope), slope)))
            if HHt[t, t] != 0:
                W[:, t] = np.maximum(W[:, t] - slope / HHt[t, t], 0.0)
        return violation

    class NMF(BaseEstimator, TransformerMixin):
        """A table as the product of two that have no negative numbers."""

        def __init__(self, n_components="auto", *, init=None, solver="cd", beta_loss="frobenius", tol=1e-4, max_iter=200,
                     random_state=None, alpha_W=0.0, alpha_H="same", l1_ratio=0.0, verbose=0, shuffle=False):
            self.n_components, self.init, self.solver, self.beta_loss = n_components, init, solver, beta_loss
            self.tol, self.max_iter, self.random_state = tol, max_iter, random_state
            self.alpha_W, self.alpha_H, self.l1_ratio = alpha_W, alpha_H, l1_ratio
            self.verbose, self.shuffle = verbose, shuffle

        def _check(self, X, whole_method):
            check_option(
                "NMF", "init", self.init, ["custom", "nndsvd", "nndsvda", "nndsvdar", "random"], ("None",))
            check_option("NMF", "solver", self.solver, ["cd", "mu"])
            self._beta = {"frobenius": 2, "kullback-leibler": 1, "itakura-saito": 0}.get(self.beta_loss, self.beta_loss)
            if self.solver != "mu" and self._beta != 2:
                raise ValueError(
                    f"Invalid beta_loss parameter: solver {self.solver!r} does not handle beta_loss = {self.beta_loss!r}")
            if self._beta not in (1, 2):
                raise NotImplementedError("lectern has NMF with beta_loss='frobenius' and 'kullback-leibler'")
            if np.any(X < 0):
                raise ValueError(f"Negative values in data passed to {whole_method}.")

        def _solve(self, X, W, H, both):
            n, d = X.shape
            alpha_H = self.alpha_W if self.alpha_H == "same" else self.alpha_H
            l1W, l1H = d * self.alpha_W * self.l1_ratio, n * alpha_H * self.l1_ratio
            l2W, l2H = d * self.alpha_W * (1.0 - self.l1_ratio), n * alpha_H * (1.0 - self.l1_ratio)
            if self.solver == "mu":
                W, H, steps = self._multiply(X, W, H, l1W, l1H, l2W, l2H, both)
            else:
                W, Ht = W.copy(), H.T.copy()
                rng = check_random_state(self.random_state)
                steps = 0
                for steps in range(1, self.max_iter + 1):
                    violation = _descend(X, W, Ht, l1W, l2W, self.shuffle, rng)
                    if both:
                        violation += _descend(X.T, Ht, W, l1H, l2H, self.shuffle, rng)
                    if steps == 1:
                        first = violation
                    if first == 0 or violation / first <= self.tol:
                        break
                H = Ht.T
            if steps == self.max_iter and self.tol > 0:
                warnings.warn(
                    f"Maximum number of iterations {self.max_iter} reached. Increase it to improve convergence.",
                    ConvergenceWarning)
            return W, H, steps

        def _error(self, X, W, H):
            if self._beta == 2:
                gap = X - W @ H
                return np.sqrt(np.sum(gap * gap))
            own = X.ravel() > _eps
            made, x = np.maximum((W @ H).ravel()[own], _eps), X.ravel()[own]
            found = np.dot(x, np.log(x / made)) + np.dot(W.sum(axis=0), H.sum(axis=1)) - X.sum()
            return np.sqrt(2 * max(found, 0.0))

        def _multiply(self, X, W, H, l1W, l1H, l2W, l2H, both):
            W, H = W.copy(), H.copy()
            first = last = self._error(X, W, H)
            for steps in range(1, self.max_iter + 1):
                if self._beta == 2:
                    top, bottom = X @ H.T, W @ (H @ H.T)
                else:
                    top, bottom = (X / np.maximum(W @ H, _eps)) @ H.T, np.tile(H.sum(axis=1), (len(W), 1))
                bottom = bottom + l1W + l2W * W
                W = W * (top / np.where(bottom == 0, _eps, bottom))
                if self._beta < 1:
                    W[W < np.finfo(np.float64).eps] = 0.0
                if both:
                    if self._beta == 2:
                        top, bottom = W.T @ X, (W.T @ W) @ H
                    else:
                        sums = W.sum(axis=0)
                        sums = np.where(sums == 0, 1.0, sums)
                        top = W.T @ (X / np.maximum(W @ H, _eps))
                        bottom = np.tile(sums[:, None], (1, H.shape[1]))
                    bottom = bottom + l1H + l2H * H
                    H = H * (top / np.where(bottom == 0, _eps, bottom))
                    if self._beta <= 1:
                        H[H < np.finfo(np.float64).eps] = 0.0
                if self.tol > 0 and steps % 10 == 0:
                    error = self._error(X, W, H)
                    if (last - error) / first < self.tol:
                        break
                    last = error
            return W, H, steps

        def fit(self, X, y=None, W=None, H=None):
            self.fit_transform(X, W=W, H=H)
            return self

        def fit_transform(self, X, y=None, W=None, H=None):
            X = check_array(X.toarray() if hasattr(X, "toarray") else X, dtype=float)
            check_fit(self, X)
            self.n_features_in_ = X.shape[1]
            self._check(X, "NMF (input X)")
            count = self.n_components
            if count is None or count == "auto":
                count = H.shape[0] if self.init == "custom" else X.shape[1]
            if self.init != "custom":
                W, H = _start(X, count, self.init, self.random_state)
            W, H, self.n_iter_ = self._solve(X, np.asarray(W, dtype=float), np.asarray(H, dtype=float), True)
            self.reconstruction_err_ = self._error(X, W, H)
            self.n_components_, self.components_ = H.shape[0], H
            return W

        def transform(self, X):
            self._check_fitted()
            X = check_features(self, X.toarray() if hasattr(X, "toarray") else X)
            self._check(X, "NMF (input X)")
            if self.solver == "mu":
                W = np.full((len(X), self.n_components_), np.sqrt(X.mean() / self.n_components_))
            else:
                W = np.zeros((len(X), self.n_components_))
            return self._solve(X, W, self.components_, False)[0]

        def inverse_transform(self, X):
            self._check_fitted()
            return np.asarray(X) @ self.components_

        def get_feature_names_out(self, input_features=None):
            return np.array([f"nmf{k}" for k in range(self.n_components_)], dtype=object)

    class KernelPCA(BaseEstimator, TransformerMixin):
        """Components of the likenesses of rows."""

        def __init__(self, n_components=None, *, kernel="linear", gamma=None, degree=3, coef0=1, kernel_params=None, alpha=1.0,
                     fit_inverse_transform=False, eigen_solver="auto", tol=0, max_iter=None, iterated_power="auto",
                     remove_zero_eig=False, random_state=None, copy_X=True, n_jobs=None):
            self.n_components, self.kernel, self.kernel_params, self.gamma = n_components, kernel, kernel_params, gamma
            self.degree, self.coef0, self.alpha = degree, coef0, alpha
            self.fit_inverse_transform, self.eigen_solver, self.tol = fit_inverse_transform, eigen_solver, tol
            self.max_iter, self.iterated_power, self.remove_zero_eig = max_iter, iterated_power, remove_zero_eig
            self.random_state, self.n_jobs, self.copy_X = random_state, n_jobs, copy_X

        def _alike(self, X, Y=None):
            if callable(self.kernel):
                return pairwise_kernels(X, Y, metric=self.kernel, **(self.kernel_params or {}))
            if self.kernel == "precomputed":
                return np.array(X, dtype=float)
            wanted = {"rbf": ("gamma",), "poly": ("gamma", "degree", "coef0"), "sigmoid": ("gamma", "coef0")}
            options = {"gamma": self.gamma_, "degree": self.degree, "coef0": self.coef0}
            return pairwise_kernels(
                X, Y, metric=self.kernel, **{k: options[k] for k in wanted.get(self.kernel, ())})

        def fit(self, X, y=None):
            if not callable(self.kernel):
                check_option(
                    "KernelPCA", "kernel", self.kernel, ["cosine", "linear", "poly", "precomputed", "rbf", "sigmoid"])
            if self.fit_inverse_transform and self.kernel == "precomputed":
                raise ValueError("Cannot fit_inverse_transform with a precomputed kernel.")
            X = check_array(X, dtype=float)
            check_fit(self, X)
            self.n_features_in_ = X.shape[1]
            self.gamma_ = 1 / X.shape[1] if self.gamma is None else self.gamma
            K = self._alike(X)
            self._columns, self._all = K.sum(axis=0) / len(K), K.sum() / len(K) / len(K)
            K = self._centered(K)
            n = len(K)
            count = n if self.n_components is None else min(n, self.n_components)
            w, v = np.linalg.eigh(K)
            w, v = w[n - count:], v[:, n - count:]
            largest = w.max()
            if w.min() < -1e-5 * largest and w.min() < -1e-10:
                raise ValueError(
                    f"There are significant negative eigenvalues ({-w.min() / largest:g} of the maximum positive). Either "
                    "the matrix is not PSD, or there was an issue while computing the eigendecomposition of the matrix.")
            w = np.where((w < 0) | ((w > 0) & (w < 1e-12 * largest)), 0.0, w)
            signs = np.sign(v[np.argmax(np.abs(v), axis=0), np.arange(v.shape[1])])
            order = np.argsort(w)[::-1]
            self.eigenvalues_, self.eigenvectors_ = w[order], (v * signs)[:, order]
            if self.remove_zero_eig or self.n_components is None:
                self.eigenvectors_ = self.eigenvectors_[:, self.eigenvalues_ > 0]
                self.eigenvalues_ = self.eigenvalues_[self.eigenvalues_ > 0]
            self.X_fit_ = X
            if self.fit_inverse_transform:
                found = self.eigenvectors_ * np.sqrt(self.eigenvalues_)
                own = self._alike(found)
                self.dual_coef_ = np.linalg.solve(own + self.alpha * np.eye(len(own)), X)
                self.X_transformed_fit_ = found
            return self

        def _centered(self, K):
            rows = (K.sum(axis=1) / len(self._columns))[:, None]
            return K - self._columns - rows + self._all

        def fit_transform(self, X, y=None, **params):
            self.fit(X)
            return self.eigenvectors_ * np.sqrt(self.eigenvalues_)

        def transform(self, X):
            self._check_fitted()
            K = self._centered(self._alike(check_features(self, X), self.X_fit_))
            scale = np.where(self.eigenvalues_ == 0, 1.0, np.sqrt(self.eigenvalues_))
            return K @ np.where(self.eigenvalues_ == 0, 0.0, self.eigenvectors_ / scale)

        def inverse_transform(self, X):
            if not self.fit_inverse_transform:
                from sklearn.exceptions import NotFittedError
                raise NotFittedError(
                    "The fit_inverse_transform parameter was not set to True when instantiating and hence the inverse "
                    "transform is not available.")
            return self._alike(np.asarray(X, dtype=float), self.X_transformed_fit_) @ self.dual_coef_

        def get_feature_names_out(self, input_features=None):
            return np.array([f"kernelpca{k}" for k in range(len(self.eigenvalues_))], dtype=object)
    """#, names: ["NMF", "KernelPCA"])
}
