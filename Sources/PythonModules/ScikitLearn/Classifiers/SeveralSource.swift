import MiniPython

extension ScikitLearnPython {
  /// Several classes or targets by one model each.
  static let several = ModuleDefinition(
    python: "_sklearn_several", "One model a class or target.",
    #"""
    import itertools
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone
    from sklearn.utils.validation import check_is_fitted

    class _Constant:
        """Answers the one class that there is."""

        def __init__(self, value): self.value = value
        def decision_function(self, X): return np.repeat(float(self.value), len(X))
        def predict(self, X): return np.repeat(self.value, len(X))
        def predict_proba(self, X): return np.repeat([[1.0 - self.value, self.value]], len(X), axis=0)

    def _binary(estimator, X, y):
        if len(np.unique(y)) == 1:
            return _Constant(y[0])
        return clone(estimator).fit(X, y)

    def _score(estimator, X):
        if hasattr(estimator, "decision_function"):
            return np.ravel(estimator.decision_function(X))
        return estimator.predict_proba(X)[:, 1]

    class OneVsRestClassifier(ClassifierMixin, BaseEstimator):
        def __init__(self, estimator, *, n_jobs=None, verbose=0):
            self.estimator, self.n_jobs, self.verbose = estimator, n_jobs, verbose

        def fit(self, X, y):
            y = np.asarray(y)
            self.multilabel_ = y.ndim == 2
            if self.multilabel_:
                self.classes_, columns = np.arange(y.shape[1]), y.T
            else:
                self.classes_ = np.unique(y)
                names = self.classes_[1:] if len(self.classes_) == 2 else self.classes_
                columns = [(y == c).astype(int) for c in names]
            self.estimators_ = [_binary(self.estimator, X, column) for column in columns]
            self.n_features_in_ = np.asarray(X).shape[1]
            return self

        @property
        def n_classes_(self): return len(self.classes_)

        def decision_function(self, X):
            check_is_fitted(self)
            if len(self.estimators_) == 1:
                return self.estimators_[0].decision_function(X)
            return np.array([np.ravel(e.decision_function(X)) for e in self.estimators_]).T

        def predict(self, X):
            check_is_fitted(self)
            scores = np.array([_score(e, X) for e in self.estimators_]).T
            bound = 0 if hasattr(self.estimators_[0], "decision_function") else 0.5
            if self.multilabel_:
                return (scores > bound).astype(int)
            if scores.shape[1] == 1:
                return self.classes_[(scores[:, 0] > bound).astype(int)]
            return self.classes_[scores.argmax(axis=1)]

        def predict_proba(self, X):
            check_is_fitted(self)
            found = np.array([e.predict_proba(X)[:, 1] for e in self.estimators_]).T
            if len(self.estimators_) == 1:
                return np.concatenate([1 - found, found], axis=1)
            if self.multilabel_:
                return found
            total = found.sum(axis=1)[:, None]
            return np.where(total == 0, 1.0 / found.shape[1], found / np.where(total == 0, 1.0, total))

    class OneVsOneClassifier(ClassifierMixin, BaseEstimator):
        def __init__(self, estimator, *, n_jobs=None):
            self.estimator, self.n_jobs = estimator, n_jobs

        def fit(self, X, y):
            X, y = np.asarray(X), np.asarray(y)
            self.classes_ = np.unique(y)
            if len(self.classes_) == 1:
                raise ValueError("OneVsOneClassifier can not be fit when only one class is present.")
            self.estimators_ = []
            for a, b in itertools.combinations(self.classes_, 2):
                own = (y == a) | (y == b)
                self.estimators_.append(clone(self.estimator).fit(X[own], (y[own] == b).astype(int)))
            self.n_features_in_ = X.shape[1]
            return self

        @property
        def n_classes_(self): return len(self.classes_)

        def decision_function(self, X):
            check_is_fitted(self)
            count, rows = len(self.classes_), len(np.asarray(X))
            votes, sums = np.zeros((rows, count)), np.zeros((rows, count))
            for (a, b), e in zip(itertools.combinations(range(count), 2), self.estimators_):
                score, won = _score(e, X), e.predict(X)
                sums[:, a] -= score
                sums[:, b] += score
                votes[won == 0, a] += 1
                votes[won == 1, b] += 1
            found = votes + sums / (3 * (np.abs(sums) + 1))
            return found[:, 1] if count == 2 else found

        def predict(self, X):
            found = self.decision_function(X)
            if len(self.classes_) == 2:
                bound = 0 if hasattr(self.estimators_[0], "decision_function") else 0.5
                return self.classes_[(found > bound).astype(int)]
            return self.classes_[found.argmax(axis=1)]

    class _MultiOutput(BaseEstimator):
        def __init__(self, estimator, *, n_jobs=None):
            self.estimator, self.n_jobs = estimator, n_jobs

        def fit(self, X, y, sample_weight=None):
            y = np.asarray(y)
            if y.ndim == 1:
                raise ValueError("y must have at least two dimensions for multi-output regression but has only one.")
            given = {} if sample_weight is None else {"sample_weight": sample_weight}
            self.estimators_ = [clone(self.estimator).fit(X, y[:, k], **given) for k in range(y.shape[1])]
            return self

        def predict(self, X):
            check_is_fitted(self)
            return np.array([e.predict(X) for e in self.estimators_]).T

    class MultiOutputClassifier(ClassifierMixin, _MultiOutput):
        @property
        def classes_(self):
            return [e.classes_ for e in self.estimators_]

        def predict_proba(self, X):
            check_is_fitted(self)
            return [e.predict_proba(X) for e in self.estimators_]

        def score(self, X, y):
            return np.mean(np.all(np.asarray(y) == self.predict(X), axis=1))

    class MultiOutputRegressor(RegressorMixin, _MultiOutput):
        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X), sample_weight=sample_weight)
    """#,
    names: [
      "OneVsRestClassifier", "OneVsOneClassifier", "MultiOutputClassifier",
      "MultiOutputRegressor",
    ])
}
