import MiniPython

extension ScikitLearnPython {
  /// Baselines that do not look at the features.
  static let dummies = ModuleDefinition(
    python: "sklearn.dummy", "Baselines that do not look at the features.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from _sklearn_validation import check_option

    class DummyClassifier(BaseEstimator, ClassifierMixin):
        _defaults = {"constant": None, "random_state": None, "strategy": "prior"}

        def __init__(self, *, strategy="prior", random_state=None, constant=None):
            self.strategy, self.random_state, self.constant = strategy, random_state, constant

        def fit(self, X, y, sample_weight=None):
            known = ("most_frequent", "prior", "stratified", "uniform", "constant")
            check_option("DummyClassifier", "strategy", self.strategy, sorted(known))
            y = np.asarray(y)
            self.classes_, place = np.unique(y, return_inverse=True)
            self.n_classes_ = len(self.classes_)
            self.n_outputs_ = 1
            counts = np.bincount(place, weights=sample_weight, minlength=self.n_classes_)
            self.class_prior_ = counts / counts.sum()
            if self.strategy == "constant":
                if self.constant is None:
                    raise ValueError("Constant target value has to be specified when the constant strategy is used.")
                if self.constant not in self.classes_.tolist():
                    raise ValueError(
                        "The constant target value must be present in the training data. You provided "
                        f"constant={self.constant}. Possible values are: {self.classes_.tolist()}.")
            return self

        def _source(self):
            return np.random if self.random_state is None else np.random.RandomState(self.random_state)

        def predict_proba(self, X):
            self._check_fitted()
            n = len(X)
            if self.strategy == "prior":
                return np.ones((n, 1)) * self.class_prior_
            if self.strategy == "stratified":
                return self._source().multinomial(1, self.class_prior_, size=n).astype(float)
            if self.strategy == "uniform":
                return np.ones((n, self.n_classes_)) / self.n_classes_
            out = np.zeros((n, self.n_classes_))
            if self.strategy == "constant":
                out[:, self.classes_.tolist().index(self.constant)] = 1.0
            else:
                out[:, np.argmax(self.class_prior_)] = 1.0
            return out

        def predict(self, X):
            self._check_fitted()
            n = len(X)
            if self.strategy == "uniform":
                return self.classes_[self._source().randint(self.n_classes_, size=n)]
            if self.strategy in ("prior", "most_frequent"):
                return np.full(n, self.classes_[np.argmax(self.class_prior_)])
            if self.strategy == "constant":
                return np.full(n, self.constant)
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import accuracy_score
            return accuracy_score(y, self.predict(np.zeros(len(y)) if X is None else X), sample_weight=sample_weight)

    class DummyRegressor(BaseEstimator, RegressorMixin):
        _defaults = {"constant": None, "quantile": None, "strategy": "mean"}
        _estimator_type = "regressor"

        def __init__(self, *, strategy="mean", constant=None, quantile=None):
            self.strategy, self.constant, self.quantile = strategy, constant, quantile

        def fit(self, X, y, sample_weight=None):
            check_option("DummyRegressor", "strategy", self.strategy, ["constant", "mean", "median", "quantile"])
            y = np.asarray(y, dtype=float)
            if self.strategy == "mean":
                value = np.average(y, axis=0, weights=sample_weight)
            elif self.strategy == "median":
                value = np.median(y, axis=0)
            elif self.strategy == "quantile":
                if self.quantile is None:
                    raise ValueError(
                        "When using `strategy='quantile', you have to specify the desired quantile in the range [0, 1].")
                value = np.percentile(y, self.quantile * 100.0, axis=0)
            elif self.strategy == "constant":
                if self.constant is None:
                    raise TypeError("Constant target value has to be specified when the constant strategy is used.")
                value = self.constant
            self.constant_ = np.reshape(np.asarray(value), (1, -1))
            self.n_outputs_ = 1
            return self

        def predict(self, X, return_std=False):
            self._check_fitted()
            out = np.full(len(X), self.constant_[0, 0])
            return (out, np.zeros(len(X))) if return_std else out
    """#,
    names: [
      "DummyClassifier", "DummyRegressor",
    ])
}
