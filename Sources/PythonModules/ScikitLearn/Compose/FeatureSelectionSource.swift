import MiniPython

extension ScikitLearnPython {
  /// Columns that are worth keeping.
  static let featureSelection = ModuleDefinition(
    python: "_sklearn_feature_selection", "Columns worth keeping.",
    #"""
    import numpy as np
    from _sklearn_utils import check_array
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_tails import chi2_tail, f_tail

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
        f = between / within
        return f, np.array([f_tail(v, k - 1, n - k) for v in f])

    def r_regression(X, y, *, center=True, force_finite=True):
        X, y = check_array(X, dtype=float), np.asarray(y, dtype=float)
        if center:
            y = y - y.mean()
            norms = np.sqrt(((X - X.mean(axis=0)) ** 2).sum(axis=0))
        else:
            norms = np.sqrt((X ** 2).sum(axis=0))
        return (y @ X) / norms / np.linalg.norm(y)

    def f_regression(X, y, *, center=True, force_finite=True):
        r = r_regression(X, y, center=center)
        rest = len(np.asarray(y)) - (2 if center else 1)
        f = r ** 2 / (1 - r ** 2) * rest
        return f, np.array([f_tail(v, 1, rest) for v in f])

    def chi2(X, y):
        X = check_array(X, dtype=float)
        if np.any(X < 0):
            raise ValueError("Input X must be non-negative.")
        y = np.asarray(y)
        classes = np.unique(y)
        hot = np.array([(y == c).astype(float) for c in classes])
        observed = hot @ X
        expected = np.outer(hot.mean(axis=1), X.sum(axis=0))
        found = ((observed - expected) ** 2 / expected).sum(axis=0)
        return found, np.array([chi2_tail(v, len(classes) - 1) for v in found])

    class _Chosen(BaseEstimator, TransformerMixin):
        def transform(self, X):
            return np.asarray(X)[:, self.get_support(True)]

        def get_feature_names_out(self, input_features=None):
            count = len(self.get_support())
            names = [f"x{k}" for k in range(count)] if input_features is None else list(input_features)
            return np.array([names[k] for k in self.get_support(True)], dtype=object)

    class SelectPercentile(_Chosen):
        def __init__(self, score_func=f_classif, *, percentile=10):
            self.score_func, self.percentile = score_func, percentile

        def fit(self, X, y):
            found = self.score_func(X, y)
            self.scores_, self.pvalues_ = found if isinstance(found, tuple) else (found, None)
            return self

        def get_support(self, indices=False):
            scores = self.scores_
            if self.percentile == 100:
                mask = np.ones(len(scores), dtype=bool)
            elif self.percentile == 0:
                mask = np.zeros(len(scores), dtype=bool)
            else:
                threshold = np.percentile(scores, 100 - self.percentile)
                mask = scores > threshold
                ties = np.flatnonzero(scores == threshold)
                if len(ties):
                    mask[ties[:int(len(scores) * self.percentile / 100) - mask.sum()]] = True
            return np.flatnonzero(mask) if indices else mask

    class SelectFromModel(_Chosen):
        def __init__(self, estimator, *, threshold=None, prefit=False, norm_order=1, max_features=None, importance_getter="auto"):
            self.estimator, self.threshold, self.prefit, self.norm_order = estimator, threshold, prefit, norm_order
            self.max_features, self.importance_getter = max_features, importance_getter

        def fit(self, X, y=None):
            from sklearn.base import clone
            self.estimator_ = self.estimator if self.prefit else clone(self.estimator).fit(X, y)
            return self

        def _importances(self):
            model = getattr(self, "estimator_", self.estimator)
            if hasattr(model, "feature_importances_"):
                return np.asarray(model.feature_importances_)
            coef = np.abs(np.asarray(model.coef_))
            return coef if coef.ndim == 1 else coef.sum(axis=0)

        @property
        def threshold_(self):
            found, rule = self._importances(), self.threshold
            if rule is None:
                model = getattr(self, "estimator_", self.estimator)
                rule = 1e-5 if "Lasso" in type(model).__name__ or getattr(model, "penalty", None) == "l1" else "mean"
            if isinstance(rule, str):
                factor, _, name = rule.rpartition("*")
                base = np.median(found) if name.strip() == "median" else np.mean(found)
                return float(factor or 1) * base
            return float(rule)

        def get_support(self, indices=False):
            found = self._importances()
            mask = np.ones(len(found), dtype=bool)
            if self.max_features is not None:
                mask = np.zeros(len(found), dtype=bool)
                mask[np.argsort(-found, kind="mergesort")[:self.max_features]] = True
            mask[found < self.threshold_] = False
            return np.flatnonzero(mask) if indices else mask

    class RFE(_Chosen):
        def __init__(self, estimator, *, n_features_to_select=None, step=1, verbose=0, importance_getter="auto"):
            self.estimator, self.n_features_to_select, self.step = estimator, n_features_to_select, step
            self.verbose, self.importance_getter = verbose, importance_getter

        def fit(self, X, y):
            from sklearn.base import clone
            X, y = np.asarray(X), np.asarray(y)
            count = X.shape[1]
            wanted = self.n_features_to_select
            wanted = count // 2 if wanted is None else (int(count * wanted) if isinstance(wanted, float) else wanted)
            step = int(max(1, self.step * count)) if 0.0 < self.step < 1.0 else int(self.step)
            support, ranking = np.ones(count, dtype=bool), np.ones(count, dtype=int)
            while support.sum() > wanted:
                places = np.flatnonzero(support)
                model = clone(self.estimator).fit(X[:, places], y)
                if hasattr(self, "_watch"):
                    self._watch(model, places, support, ranking)
                found = SelectFromModel(model, prefit=True)._importances()
                if hasattr(model, "coef_"):
                    coef = np.asarray(model.coef_)
                    found = coef ** 2 if coef.ndim == 1 else (coef ** 2).sum(axis=0)
                drop = places[np.argsort(found, kind="stable")][:min(step, int(support.sum()) - wanted)]
                support[drop] = False
                ranking[~support] += 1
            places = np.flatnonzero(support)
            self.estimator_ = clone(self.estimator).fit(X[:, places], y)
            if hasattr(self, "_watch"):
                self._watch(self.estimator_, places, support, ranking)
            self.n_features_, self.support_, self.ranking_ = int(support.sum()), support, ranking
            return self

        def get_support(self, indices=False):
            return np.flatnonzero(self.support_) if indices else self.support_

        def predict(self, X):
            return self.estimator_.predict(self.transform(X))

        def score(self, X, y):
            return self.estimator_.score(self.transform(X), y)

    class SelectKBest(_Chosen):
        _defaults = {"k": 10, "score_func": f_classif}

        def __init__(self, score_func=f_classif, *, k=10):
            self.score_func, self.k = score_func, k

        def fit(self, X, y):
            found = self.score_func(X, y)
            self.scores_, self.pvalues_ = found if isinstance(found, tuple) else (found, None)
            return self

        def get_support(self, indices=False):
            count = len(self.scores_) if self.k == "all" else self.k
            places = np.sort(np.argsort(self.scores_, kind="stable")[::-1][:count])
            if indices:
                return places
            mask = np.zeros(len(self.scores_), dtype=bool)
            mask[places] = True
            return mask
    """#,
    names: [
      "VarianceThreshold", "f_classif", "SelectKBest", "SelectPercentile", "SelectFromModel", "RFE",
      "f_regression", "r_regression", "chi2", "_Chosen",
    ])
}
