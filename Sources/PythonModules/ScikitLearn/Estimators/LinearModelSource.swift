import MiniPython

extension ScikitLearnPython {
  /// Logistic, linear and ridge regression.
  static let linear = ModuleDefinition(
    python: "_sklearn_linear", "Models that add up weighted features.",
    #"""
    import numpy as np
    from _sklearn_utils import check_array, check_fit
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from sklearn.exceptions import NotFittedError
    from sklearn.utils.multiclass import check_classification_targets
    from _sklearn_lbfgs import minimize
    from _sklearn_validation import check_integer, check_option, check_real

    def _same_length(X, y):
        if len(X) != len(y):
            raise ValueError(
                f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")

    def _class_weights(kind, classes, y):
        if kind is None:
            return np.ones(len(y))
        if kind == "balanced":
            counts = np.array([np.sum(y == c) for c in classes])
            factors = len(y) / (len(classes) * counts)
        else:
            factors = np.array([kind.get(c.item() if hasattr(c, "item") else c, 1.0) for c in classes])
        weights = np.ones(len(y))
        for c, f in zip(classes, factors):
            weights[y == c] = f
        return weights

    class LogisticRegression(BaseEstimator, ClassifierMixin):
        _defaults = dict(
            penalty="deprecated", C=1.0, l1_ratio=0.0, dual=False, tol=0.0001, fit_intercept=True,
            intercept_scaling=1, class_weight=None, random_state=None, solver="lbfgs", max_iter=100,
            verbose=0, warm_start=False, n_jobs=None)

        def __init__(self, penalty="deprecated", *, C=1.0, l1_ratio=0.0, dual=False, tol=0.0001,
                     fit_intercept=True, intercept_scaling=1, class_weight=None, random_state=None,
                     solver="lbfgs", max_iter=100, verbose=0, warm_start=False, n_jobs=None):
            self.penalty, self.C, self.l1_ratio, self.dual, self.tol = penalty, C, l1_ratio, dual, tol
            self.fit_intercept, self.intercept_scaling = fit_intercept, intercept_scaling
            self.class_weight, self.random_state, self.solver = class_weight, random_state, solver
            self.max_iter, self.verbose, self.warm_start, self.n_jobs = max_iter, verbose, warm_start, n_jobs

        def fit(self, X, y, sample_weight=None):
            self._check_options()
            check_fit(self, check_array(X, dtype=float, estimator=self), y)
            X, y = check_array(X, dtype=float), np.asarray(y)
            _same_length(X, y)
            check_classification_targets(y)
            self.classes_ = np.unique(y)
            if len(self.classes_) < 2:
                raise ValueError(
                    "This solver needs samples of at least 2 classes in the data, but the data contains "
                    f"only one class: {self.classes_[0]!r}")
            weights = _class_weights(self.class_weight, self.classes_, y)
            if sample_weight is not None:
                weights = weights * np.asarray(sample_weight, dtype=float)
            n, d = X.shape
            self.n_features_in_ = d
            strength = 0.0 if self.penalty is None or self.C == np.inf else 1.0 / self.C
            if self.solver == "liblinear":
                return self._fit_liblinear(X, y, weights)
            if self.solver in ("sag", "saga"):
                return self._fit_average(X, y, weights, strength)
            A = np.hstack([X, np.ones((n, 1))]) if self.fit_intercept else X
            total = weights.sum()
            weights = weights / total
            ridge = np.full(A.shape[1], strength / total)
            if self.fit_intercept:
                ridge[-1] = 0.0
            if len(self.classes_) == 2:
                loss = self._two_classes(A, (y == self.classes_[1]).astype(float), weights, ridge)
                rows = 1
            else:
                loss = self._several_classes(A, y, weights, ridge)
                rows = len(self.classes_)
            start = getattr(self, "_start", None)
            start = np.zeros(rows * A.shape[1]) if start is None else np.ravel(start)
            w, self._loss, steps = minimize(loss, start, self.tol, self.max_iter)
            W = w.reshape(rows, A.shape[1])
            self.coef_ = W[:, :d].copy()
            self.intercept_ = W[:, d].copy() if self.fit_intercept else np.zeros(len(W))
            self.n_iter_ = np.array([steps], dtype=np.int32)
            return self

        def _check_options(self):
            name = type(self).__name__
            check_real(name, "C", self.C, 0, float("inf"), "(]")
            check_integer(name, "max_iter", self.max_iter, 0)
            check_real(name, "tol", self.tol, 0, float("inf"), "(]")
            check_option(
                name, "solver", self.solver,
                ["lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga"])
            if self.penalty != "deprecated":
                check_option(name, "penalty", self.penalty, ["elasticnet", "l1", "l2"], ("None",))
            penalty, solver = self._penalty(), self.solver
            if solver not in ("liblinear", "saga") and penalty not in ("l2", None):
                raise ValueError(f"Solver {solver} supports only 'l2' or None penalties, got {penalty} penalty.")
            if solver != "liblinear" and self.dual:
                raise ValueError(f"Solver {solver} supports only dual=False, got dual={self.dual}")
            if penalty == "elasticnet" and solver != "saga":
                raise ValueError(f"Only 'saga' solver supports elasticnet penalty, got solver={solver}.")
            if solver == "liblinear" and penalty is None:
                raise ValueError("C=np.inf as well as penalty=None is not supported for the liblinear solver")
            if penalty == "elasticnet" and self.l1_ratio is None:
                raise ValueError("l1_ratio must be specified when penalty is elasticnet.")
            if self.dual:
                raise NotImplementedError("lectern does not have LogisticRegression(dual=True)")

        def _penalty(self):
            if self.penalty != "deprecated":
                return self.penalty
            if self.C == np.inf:
                return None
            return "l2" if self.l1_ratio in (0, None) else "l1" if self.l1_ratio == 1 else "elasticnet"

        def _fit_liblinear(self, X, y, weights):
            from _sklearn_liblinear import fit_two_classes
            if len(self.classes_) > 2:
                raise ValueError(
                    "The 'liblinear' solver does not support multiclass classification (n_classes >= 3). Either use "
                    "another solver or wrap the estimator in a OneVsRestClassifier to keep applying a one-versus-rest "
                    "scheme.")
            if self.fit_intercept and self.intercept_scaling <= 0:
                raise ValueError(
                    f"Intercept scaling is {self.intercept_scaling!r} but needs to be greater than 0. To disable fitting "
                    "an intercept, set fit_intercept=False.")
            Z = X
            if self.fit_intercept:
                Z = np.column_stack([X, np.full(len(X), float(self.intercept_scaling))])
            w, steps = fit_two_classes(
                Z, y == self.classes_[1], self.C * weights, self._penalty(), self.tol, self.max_iter, self.random_state)
            self.coef_ = w[None, :X.shape[1]].copy()
            self.intercept_ = self.intercept_scaling * w[-1:] if self.fit_intercept else 0.0
            self.n_iter_ = np.array([steps], dtype=np.int32)
            return self

        def _fit_average(self, X, y, weights, strength):
            from _sklearn_liblinear import fit_average
            share = {"l1": 1.0, "elasticnet": self.l1_ratio}.get(self._penalty(), 0.0)
            count = len(self.classes_)
            self.coef_, self.intercept_, epochs = fit_average(
                X, np.searchsorted(self.classes_, y).astype(float), weights, 1 if count == 2 else count,
                strength * (1 - share), strength * share, self.tol, self.max_iter, self.random_state,
                self.fit_intercept, self.solver == "saga")
            self.n_iter_ = np.array([epochs], dtype=np.int32)
            return self

        def _two_classes(self, A, t, weights, ridge):
            def loss(w):
                z = A @ w
                value = np.sum(weights * (np.logaddexp(0, z) - t * z)) + 0.5 * np.sum(ridge * w * w)
                slope = weights * (1 / (1 + np.exp(-np.clip(z, -500, 500))) - t)
                return float(value), A.T @ slope + ridge * w
            return loss

        def _several_classes(self, A, y, weights, ridge):
            k, m = len(self.classes_), A.shape[1]
            T = (y[:, None] == self.classes_[None, :]).astype(float)

            def loss(w):
                W = w.reshape(k, m)
                Z = A @ W.T
                top = Z.max(axis=1, keepdims=True)
                E = np.exp(Z - top)
                total = E.sum(axis=1, keepdims=True)
                losses = np.log(total)[:, 0] + top[:, 0] - np.sum(T * Z, axis=1)
                G = ((E / total - T) * weights[:, None]).T @ A + ridge * W
                return float(np.sum(weights * losses) + 0.5 * np.sum(ridge * W * W)), G.reshape(-1)
            return loss

        def decision_function(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting "
                    f"{self.n_features_in_} features as input.")
            scores = X @ self.coef_.T + self.intercept_
            return scores[:, 0] if scores.shape[1] == 1 else scores

        def predict(self, X):
            scores = self.decision_function(X)
            if scores.ndim == 1:
                return self.classes_[(scores > 0).astype(int)]
            return self.classes_[scores.argmax(axis=1)]

        def predict_proba(self, X):
            scores = self.decision_function(X)
            if scores.ndim == 1:
                p = 1 / (1 + np.exp(-scores))
                return np.column_stack([1 - p, p])
            scores = scores - scores.max(axis=1, keepdims=True)
            e = np.exp(scores)
            return e / e.sum(axis=1, keepdims=True)

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

    class _Linear(BaseEstimator, RegressorMixin):
        def predict(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} "
                    "features as input.")
            return X @ np.asarray(self.coef_).T + self.intercept_

    def _not_negative(A, b):
        """The least squares without negative weights (Lawson and Hanson 1974)."""
        n = A.shape[1]
        x, used = np.zeros(n), np.zeros(n, dtype=bool)
        pull = A.T @ b
        tol = 10 * max(A.shape) * np.spacing(1.0) * np.abs(A).sum(axis=0).max()
        for _ in range(3 * n):
            if used.all() or not (pull[~used] > tol).any():
                break
            used[int(np.argmax(np.where(used, -np.inf, pull)))] = True
            while True:
                z = np.zeros(n)
                z[used] = np.linalg.lstsq(A[:, used], b, rcond=None)[0]
                bad = used & (z <= 0)
                if not bad.any():
                    break
                share = np.min(x[bad] / (x[bad] - z[bad]))
                x = x + share * (z - x)
                used = used & (x > tol)
            x = z
            pull = A.T @ (b - A @ x)
        return x

    class LinearRegression(_Linear):
        _defaults = dict(fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False)

        def __init__(self, *, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False):
            self.fit_intercept, self.copy_X, self.tol = fit_intercept, copy_X, tol
            self.n_jobs, self.positive = n_jobs, positive

        def fit(self, X, y, sample_weight=None):
            check_fit(self, check_array(X, estimator=self), y)
            X, y = check_array(X, dtype=float), np.asarray(y, dtype=float)
            _same_length(X, y)
            w = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            xm = np.average(X, axis=0, weights=w) if self.fit_intercept else np.zeros(X.shape[1])
            ym = np.average(y, axis=0, weights=w) if self.fit_intercept else 0.0
            root = np.sqrt(w)
            Y = (y - ym) * (root if y.ndim == 1 else root[:, None])
            Z = (X - xm) * root[:, None]
            if self.positive:
                columns = [_not_negative(Z, c) for c in (Y[:, None] if Y.ndim == 1 else Y).T]
                self.coef_ = columns[0] if Y.ndim == 1 else np.array(columns)
            else:
                found, _, self.rank_, self.singular_ = np.linalg.lstsq(Z, Y, rcond=self.tol)
                self.coef_ = found.T
            self.intercept_ = ym - self.coef_ @ xm if self.fit_intercept else 0.0
            self.n_features_in_ = X.shape[1]
            return self

    class Ridge(_Linear):
        _defaults = dict(alpha=1.0, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001,
                         solver="auto", positive=False, random_state=None)

        def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001,
                     solver="auto", positive=False, random_state=None):
            self.alpha, self.fit_intercept, self.copy_X, self.max_iter = alpha, fit_intercept, copy_X, max_iter
            self.tol, self.solver, self.positive, self.random_state = tol, solver, positive, random_state

        def fit(self, X, y, sample_weight=None):
            check_real("Ridge", "alpha", self.alpha, 0, float("inf"), "[)", " or an array-like")
            check_fit(self, X, y)
            X, y = check_array(X, dtype=float), np.asarray(y, dtype=float)
            _same_length(X, y)
            w = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            xm = np.average(X, axis=0, weights=w) if self.fit_intercept else np.zeros(X.shape[1])
            ym = np.average(y, axis=0, weights=w) if self.fit_intercept else 0.0
            Z = X - xm
            left = Z if w is None else Z * w[:, None]
            self.coef_ = np.linalg.solve(left.T @ Z + self.alpha * np.eye(X.shape[1]), left.T @ (y - ym)).T
            self.intercept_ = ym - self.coef_ @ xm if self.fit_intercept else 0.0
            self.n_features_in_ = X.shape[1]
            return self

    class LinearDecision:
        """Classifies by the sign, or the largest, of weighted sums."""

        def decision_function(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features as input.")
            found = X @ self.coef_.T + self.intercept_
            return found.ravel() if found.ndim == 1 or found.shape[1] == 1 else found

        def predict(self, X):
            found = self.decision_function(X)
            return self.classes_[(found > 0).astype(int) if found.ndim == 1 else found.argmax(axis=1)]

    class RidgeClassifier(LinearDecision, BaseEstimator, ClassifierMixin):
        _defaults = dict(alpha=1.0, class_weight=None, copy_X=True, fit_intercept=True, max_iter=None,
                         positive=False, random_state=None, solver="auto", tol=0.0001)

        def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001,
                     class_weight=None, solver="auto", positive=False, random_state=None):
            self.alpha, self.fit_intercept, self.copy_X, self.max_iter = alpha, fit_intercept, copy_X, max_iter
            self.tol, self.class_weight, self.solver = tol, class_weight, solver
            self.positive, self.random_state = positive, random_state

        def fit(self, X, y, sample_weight=None):
            y = np.asarray(y)
            self.classes_ = np.unique(y)
            weights = _class_weights(self.class_weight, self.classes_, y)
            if sample_weight is not None:
                weights = weights * np.asarray(sample_weight, dtype=float)
            if len(self.classes_) == 2:
                targets = np.where(y == self.classes_[1], 1.0, -1.0)
            else:
                targets = np.where(y[:, None] == self.classes_[None, :], 1.0, -1.0)
            given = None if self.class_weight is None and sample_weight is None else weights
            model = Ridge(self.alpha, fit_intercept=self.fit_intercept).fit(X, targets, given)
            self.coef_, self.intercept_ = model.coef_, model.intercept_
            self.n_features_in_ = model.n_features_in_
            return self
    """#,
    names: ["LogisticRegression", "LinearRegression", "Ridge", "RidgeClassifier", "LinearDecision"])
}
