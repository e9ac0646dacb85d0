import MiniPython

extension ScikitLearnPython {
  /// Columns that are worth keeping.
  static let featureSelection = ModuleDefinition(
    python: "sklearn.feature_selection", "Columns worth keeping.",
    #"""
    import numpy as np
    from sklearn.utils import check_array
    from sklearn.base import BaseEstimator, TransformerMixin

    class VarianceThreshold(BaseEstimator, TransformerMixin):
        _defaults = {"threshold": 0.0}

        def __init__(self, threshold=0.0):
            self.threshold = threshold

        def fit(self, X, y=None):
            self.variances_ = np.var(check_array(X, dtype=float), axis=0)
            if not np.any(self.variances_ > self.threshold):
                raise ValueError(f"No feature in X meets the variance threshold {self.threshold:.5f}")
            return self

        def get_support(self, indices=False):
            mask = self.variances_ > self.threshold
            return np.flatnonzero(mask) if indices else mask

        def transform(self, X):
            return np.asarray(X)[:, self.get_support(True)]

    def f_classif(X, y):
        X, y = check_array(X, dtype=float), np.asarray(y)
        parts = [X[y == c] for c in np.unique(y)]
        n, k = len(X), len(parts)
        between = sum([len(p) * (p.mean(axis=0) - X.mean(axis=0)) ** 2 for p in parts]) / (k - 1)
        within = sum([((p - p.mean(axis=0)) ** 2).sum(axis=0) for p in parts]) / (n - k)
        return between / within, None

    class SelectKBest(BaseEstimator, TransformerMixin):
        _defaults = {"k": 10, "score_func": f_classif}

        def __init__(self, score_func=f_classif, *, k=10):
            self.score_func, self.k = score_func, k

        def fit(self, X, y):
            found = self.score_func(X, y)
            self.scores_ = found[0] if isinstance(found, tuple) else found
            return self

        def get_support(self, indices=False):
            count = len(self.scores_) if self.k == "all" else self.k
            places = np.sort(np.argsort(self.scores_, kind="stable")[::-1][:count])
            if indices:
                return places
            mask = np.zeros(len(self.scores_), dtype=bool)
            mask[places] = True
            return mask

        def transform(self, X):
            return np.asarray(X)[:, self.get_support(True)]
    """#,
    names: [
      "VarianceThreshold", "f_classif", "SelectKBest",
    ])
}
