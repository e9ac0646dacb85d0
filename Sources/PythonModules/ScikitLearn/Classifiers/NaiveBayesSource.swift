import MiniPython

extension ScikitLearnPython {
  /// Classes by the distribution of each feature.
  static let bayes = ModuleDefinition(
    python: "sklearn.naive_bayes", "Classes by the distribution of each feature.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin

    class GaussianNB(BaseEstimator, ClassifierMixin):
        _defaults = dict(priors=None, var_smoothing=1e-09)

        def __init__(self, *, priors=None, var_smoothing=1e-09):
            self.priors, self.var_smoothing = priors, var_smoothing

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            self.classes_ = np.unique(y)
            self.epsilon_ = self.var_smoothing * X.var(axis=0).max()
            self.theta_ = np.array([X[y == c].mean(axis=0) for c in self.classes_])
            self.var_ = np.array([X[y == c].var(axis=0) for c in self.classes_]) + self.epsilon_
            self.class_count_ = np.array([float(np.sum(y == c)) for c in self.classes_])
            self.class_prior_ = self.class_count_ / len(y) if self.priors is None else np.asarray(self.priors)
            return self

        def _joint(self, X):
            X = np.asarray(X, dtype=float)
            parts = []
            for k in range(len(self.classes_)):
                p = np.log(self.class_prior_[k]) - 0.5 * np.sum(np.log(2.0 * np.pi * self.var_[k]))
                parts.append(p - 0.5 * np.sum((X - self.theta_[k]) ** 2 / self.var_[k], axis=1))
            return np.column_stack(parts)

        def predict(self, X):
            self._check_fitted()
            return self.classes_[self._joint(X).argmax(axis=1)]

        def predict_proba(self, X):
            self._check_fitted()
            J = self._joint(X)
            J = J - J.max(axis=1, keepdims=True)
            E = np.exp(J)
            return E / E.sum(axis=1, keepdims=True)
    """#, names: ["GaussianNB"])
}
