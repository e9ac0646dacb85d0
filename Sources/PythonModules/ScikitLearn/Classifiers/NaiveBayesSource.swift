import MiniPython

extension ScikitLearnPython {
  /// Classes by the distribution of each feature.
  static let bayes = ModuleDefinition(
    python: "sklearn.naive_bayes", "Classes by the distribution of each feature.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin
    from _sklearn_utils import check_array
    from _sklearn_validation import check_real

    class GaussianNB(BaseEstimator, ClassifierMixin):
        _defaults = dict(priors=None, var_smoothing=1e-09)

        def __init__(self, *, priors=None, var_smoothing=1e-09):
            self.priors, self.var_smoothing = priors, var_smoothing

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            if len(X) != len(y):
                raise ValueError(
                    f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.n_features_in_ = X.shape[1]
            self.classes_ = np.unique(y)
            self.epsilon_ = self.var_smoothing * X.var(axis=0).max()
            self.theta_ = np.array([X[y == c].mean(axis=0) for c in self.classes_])
            self.var_ = np.array([X[y == c].var(axis=0) for c in self.classes_]) + self.epsilon_
            self.class_count_ = np.array([float(np.sum(y == c)) for c in self.classes_])
            self.class_prior_ = self.class_count_ / len(y) if self.priors is None else np.asarray(self.priors)
            return self

        def _joint(self, X):
            from _sklearn_utils import check_features
            X = check_features(self, X)
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

    class _Counting(BaseEstimator, ClassifierMixin):
        def _priors(self):
            if self.class_prior is not None:
                self.class_log_prior_ = np.log(np.asarray(self.class_prior, dtype=float))
            elif self.fit_prior:
                self.class_log_prior_ = np.log(self.class_count_) - np.log(self.class_count_.sum())
            else:
                self.class_log_prior_ = np.full(len(self.classes_), -np.log(len(self.classes_)))

        def _rows(self, X):
            X = X.toarray() if hasattr(X, "toarray") else X
            return check_array(X, dtype=float)

        def fit(self, X, y, sample_weight=None):
            name = type(self).__name__
            check_real(name, "alpha", self.alpha, 0, float("inf"), "[)")
            X, y = self._prepared(self._rows(X)), np.asarray(y)
            if len(X) != len(y):
                raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.n_features_in_ = X.shape[1]
            self.classes_ = np.unique(y)
            hot = (y[:, None] == self.classes_[None, :]).astype(float)
            if sample_weight is not None:
                hot = hot * np.asarray(sample_weight, dtype=float)[:, None]
            if np.any(X < 0):
                raise ValueError(f"Negative values in data passed to {name} (input X).")
            self.feature_count_, self.class_count_ = hot.T @ X, hot.sum(axis=0)
            self._learn()
            self._priors()
            return self

        def _prepared(self, X):
            return X

        def predict_joint_log_proba(self, X):
            self._check_fitted()
            X = self._rows(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features as input.")
            return self._joint(self._prepared(X))

        def predict(self, X):
            return self.classes_[self.predict_joint_log_proba(X).argmax(axis=1)]

        def predict_log_proba(self, X):
            joint = self.predict_joint_log_proba(X)
            top = joint.max(axis=1, keepdims=True)
            return joint - (top + np.log(np.exp(joint - top).sum(axis=1, keepdims=True)))

        def predict_proba(self, X):
            return np.exp(self.predict_log_proba(X))

    class MultinomialNB(_Counting):
        _defaults = dict(alpha=1.0, class_prior=None, fit_prior=True, force_alpha=True)

        def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None):
            self.alpha, self.force_alpha, self.fit_prior, self.class_prior = alpha, force_alpha, fit_prior, class_prior

        def _learn(self):
            smoothed = self.feature_count_ + self.alpha
            self.feature_log_prob_ = np.log(smoothed) - np.log(smoothed.sum(axis=1).reshape(-1, 1))

        def _joint(self, X):
            return X @ self.feature_log_prob_.T + self.class_log_prior_

    class ComplementNB(_Counting):
        _defaults = dict(alpha=1.0, class_prior=None, fit_prior=True, force_alpha=True, norm=False)

        def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None, norm=False):
            self.alpha, self.force_alpha, self.fit_prior, self.class_prior = alpha, force_alpha, fit_prior, class_prior
            self.norm = norm

        def _learn(self):
            self.feature_all_ = self.feature_count_.sum(axis=0)
            rest = self.feature_all_ + self.alpha - self.feature_count_
            logged = np.log(rest / rest.sum(axis=1, keepdims=True))
            self.feature_log_prob_ = logged / logged.sum(axis=1, keepdims=True) if self.norm else -logged

        def _joint(self, X):
            found = X @ self.feature_log_prob_.T
            return found + self.class_log_prior_ if len(self.classes_) == 1 else found

    class BernoulliNB(_Counting):
        _defaults = dict(alpha=1.0, binarize=0.0, class_prior=None, fit_prior=True, force_alpha=True)

        def __init__(self, *, alpha=1.0, force_alpha=True, binarize=0.0, fit_prior=True, class_prior=None):
            self.alpha, self.force_alpha, self.fit_prior, self.class_prior = alpha, force_alpha, fit_prior, class_prior
            self.binarize = binarize

        def _prepared(self, X):
            return X if self.binarize is None else (X > self.binarize).astype(float)

        def _learn(self):
            smoothed = self.feature_count_ + self.alpha
            self.feature_log_prob_ = np.log(smoothed) - np.log((self.class_count_ + self.alpha * 2).reshape(-1, 1))

        def _joint(self, X):
            rest = np.log(1 - np.exp(self.feature_log_prob_))
            return X @ (self.feature_log_prob_ - rest).T + self.class_log_prior_ + rest.sum(axis=1)
    """#, names: ["GaussianNB", "MultinomialNB", "ComplementNB", "BernoulliNB"])
}
