import MiniPython

extension ScikitLearnPython {
  /// Classes told apart by their means and spreads.
  ///
  /// - Source: `sklearn/discriminant_analysis.py` of scikit-learn 1.9.
  static let discriminants = ModuleDefinition(
    python: "sklearn.discriminant_analysis", "Classes by their means and spreads.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin
    from _sklearn_utils import check_array
    from sklearn.utils import check_X_y
    from sklearn.utils.validation import check_is_fitted

    class _Discriminant(ClassifierMixin, BaseEstimator):
        def _start(self, X, y):
            X, y = check_X_y(X, y)
            X = np.asarray(X, dtype=float)
            self.classes_ = np.unique(y)
            self.n_features_in_ = X.shape[1]
            return X, y

        def _rows(self, X):
            check_is_fitted(self)
            X = np.asarray(check_array(X), dtype=float)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} "
                    "features as input.")
            return X

        def decision_function(self, X):
            found = self._scores(X)
            return found[:, 1] - found[:, 0] if len(self.classes_) == 2 else found

        def predict(self, X):
            return self.classes_[self._scores(X).argmax(axis=1)]

        def predict_log_proba(self, X):
            found = self._scores(X)
            found = found - found.max(axis=1)[:, None]
            return found - np.log(np.exp(found).sum(axis=1))[:, None]

        def predict_proba(self, X):
            found = self._scores(X)
            e = np.exp(found - found.max(axis=1)[:, None])
            return e / e.sum(axis=1)[:, None]

    class LinearDiscriminantAnalysis(TransformerMixin, _Discriminant):
        def __init__(self, solver="svd", shrinkage=None, priors=None, n_components=None, store_covariance=False,
                     tol=1e-4, covariance_estimator=None):
            self.solver, self.shrinkage, self.priors, self.n_components = solver, shrinkage, priors, n_components
            self.store_covariance, self.tol, self.covariance_estimator = store_covariance, tol, covariance_estimator

        def fit(self, X, y):
            if self.solver != "svd":
                raise NotImplementedError(f"lectern does not have LinearDiscriminantAnalysis(solver={self.solver!r})")
            if self.shrinkage is not None:
                raise NotImplementedError("shrinkage not supported with 'svd' solver.")
            X, y = self._start(X, y)
            n, classes = len(X), len(self.classes_)
            if n == classes:
                raise ValueError("The number of samples must be more than the number of classes.")
            if self.priors is None:
                self.priors_ = np.array([np.sum(y == c) for c in self.classes_]) / float(n)
            else:
                self.priors_ = np.asarray(self.priors, dtype=float)
            most = min(classes - 1, X.shape[1])
            if self.n_components is not None and self.n_components > most:
                raise ValueError("n_components cannot be larger than min(n_features, n_classes - 1).")
            self._most = most if self.n_components is None else self.n_components
            self.means_ = np.array([X[y == c].mean(axis=0) for c in self.classes_])
            if self.store_covariance:
                parts = [np.cov(X[y == c].T, bias=True) for c in self.classes_]
                self.covariance_ = sum([p * np.atleast_2d(part) for p, part in zip(self.priors_, parts)])
            self.xbar_ = self.priors_ @ self.means_
            centered = np.concatenate([X[y == c] - self.means_[k] for k, c in enumerate(self.classes_)])
            spread = np.std(centered, axis=0)
            spread[spread == 0] = 1.0
            _, S, Vt = np.linalg.svd(np.sqrt(1.0 / n) * (centered / spread), full_matrices=False)
            rank = int(np.sum(S > self.tol))
            scalings = (Vt[:rank] / spread).T / S[:rank]
            factor = 1.0 if classes == 1 else 1.0 / (classes - 1)
            between = ((np.sqrt((n * self.priors_) * factor)) * (self.means_ - self.xbar_).T).T @ scalings
            _, S, Vt = np.linalg.svd(between, full_matrices=False)
            self.explained_variance_ratio_ = (S ** 2 / np.sum(S ** 2))[:self._most]
            rank = int(np.sum(S > self.tol * S[0]))
            self.scalings_ = scalings @ Vt.T[:, :rank]
            coef = (self.means_ - self.xbar_) @ self.scalings_
            intercept = -0.5 * np.sum(coef ** 2, axis=1) + np.log(self.priors_)
            self.coef_ = coef @ self.scalings_.T
            self.intercept_ = intercept - self.xbar_ @ self.coef_.T
            if classes == 2:
                self.coef_ = (self.coef_[1] - self.coef_[0]).reshape(1, -1)
                self.intercept_ = np.array([self.intercept_[1] - self.intercept_[0]])
            return self

        def transform(self, X):
            return ((self._rows(X) - self.xbar_) @ self.scalings_)[:, :self._most]

        def get_feature_names_out(self, input_features=None):
            return np.array([f"lineardiscriminantanalysis{k}" for k in range(self._most)], dtype=object)

        def _scores(self, X):
            return self._rows(X) @ self.coef_.T + self.intercept_

        def decision_function(self, X):
            found = self._scores(X)
            return found.ravel() if found.shape[1] == 1 else found

        def predict(self, X):
            found = self.decision_function(X)
            return self.classes_[(found > 0).astype(int) if found.ndim == 1 else found.argmax(axis=1)]

        def predict_proba(self, X):
            found = self.decision_function(X)
            if found.ndim == 1:
                p = 1 / (1 + np.exp(-found))
                return np.column_stack([1 - p, p])
            e = np.exp(found - found.max(axis=1)[:, None])
            return e / e.sum(axis=1)[:, None]

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

    class QuadraticDiscriminantAnalysis(_Discriminant):
        def __init__(self, *, solver="svd", shrinkage=None, priors=None, reg_param=0.0, store_covariance=False,
                     tol=1e-4, covariance_estimator=None):
            self.solver, self.shrinkage, self.priors, self.reg_param = solver, shrinkage, priors, reg_param
            self.store_covariance, self.tol, self.covariance_estimator = store_covariance, tol, covariance_estimator

        def fit(self, X, y):
            if self.solver != "svd":
                raise NotImplementedError(f"lectern does not have QuadraticDiscriminantAnalysis(solver={self.solver!r})")
            X, y = self._start(X, y)
            if len(self.classes_) < 2:
                raise ValueError(f"The number of classes has to be greater than one. Got {len(self.classes_)} class.")
            if self.priors is None:
                self.priors_ = np.array([np.sum(y == c) for c in self.classes_]) / float(len(X))
            else:
                self.priors_ = np.array(self.priors)
            means, self.scalings_, self.rotations_, covariances = [], [], [], []
            for c in self.classes_:
                own = X[y == c]
                if len(own) == 1:
                    raise ValueError("y has only 1 sample in class %s, covariance is ill defined." % str(c))
                mean = own.mean(axis=0)
                _, S, Vt = np.linalg.svd(own - mean, full_matrices=False)
                scaling = (1 - self.reg_param) * (S ** 2 / len(own)) + self.reg_param
                if np.sum(scaling > self.tol) < X.shape[1]:
                    raise np.linalg.LinAlgError(
                        f"The covariance matrix of class {c} is not full rank. Increase the value of `reg_param` to reduce "
                        "the collinearity.")
                means.append(mean)
                self.scalings_.append(scaling)
                self.rotations_.append(Vt.T)
                covariances.append(scaling * Vt.T @ Vt)
            self.means_ = np.array(means)
            if self.store_covariance:
                self.covariance_ = covariances
            return self

        def _scores(self, X):
            X = self._rows(X)
            norms = []
            for mean, rotation, scaling in zip(self.means_, self.rotations_, self.scalings_):
                norms.append(np.sum(((X - mean) @ (rotation * (scaling ** -0.5))) ** 2, axis=1))
            sizes = np.array([np.sum(np.log(s)) for s in self.scalings_])
            return -0.5 * (np.array(norms).T + sizes) + np.log(self.priors_)
    """#,
    names: [
      "LinearDiscriminantAnalysis", "QuadraticDiscriminantAnalysis",
    ])
}
