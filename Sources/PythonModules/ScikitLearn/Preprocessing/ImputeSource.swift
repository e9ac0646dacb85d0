import MiniPython

extension ScikitLearnPython {
  /// Filling gaps.
  static let impute = ModuleDefinition(
    python: "_sklearn_impute", "Filling gaps.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_validation import check_option

    class SimpleImputer(BaseEstimator, TransformerMixin):
        _defaults = dict(missing_values=np.nan, strategy="mean", fill_value=None, copy=True,
                         add_indicator=False, keep_empty_features=False)

        def __init__(self, *, missing_values=np.nan, strategy="mean", fill_value=None, copy=True,
                     add_indicator=False, keep_empty_features=False):
            self.missing_values, self.strategy, self.fill_value = missing_values, strategy, fill_value
            self.copy, self.add_indicator, self.keep_empty_features = copy, add_indicator, keep_empty_features

        def fit(self, X, y=None):
            check_option(
                "SimpleImputer", "strategy", self.strategy, ["constant", "mean", "median", "most_frequent"], ("callable",))
            try:
                X = np.asarray(X, dtype=float)
            except ValueError as problem:
                if self.strategy in ("mean", "median"):
                    text = str(problem).replace("np.str_('", "'").replace("')", "'")
                    raise ValueError(f"Cannot use {self.strategy} strategy with non-numeric data:\n{text}")
                raise
            self.n_features_in_ = X.shape[1]
            self._gaps = np.flatnonzero(np.isnan(X).any(axis=0))
            found = []
            for column in X.T:
                known = column[~np.isnan(column)]
                if self.strategy == "mean":
                    found.append(known.mean())
                elif self.strategy == "median":
                    found.append(np.median(known))
                elif self.strategy == "most_frequent":
                    values, counts = np.unique(known, return_counts=True)
                    found.append(values[counts.argmax()])
                elif callable(self.strategy):
                    found.append(self.strategy(known))
                else:
                    found.append(0 if self.fill_value is None else self.fill_value)
            self.statistics_ = np.array(found)
            return self

        def transform(self, X):
            self._check_fitted()
            X = np.array(X, dtype=float)
            missing = np.isnan(X)
            for k in range(X.shape[1]):
                X[missing[:, k], k] = self.statistics_[k]
            return np.hstack([X, missing[:, self._gaps].astype(float)]) if self.add_indicator else X
    """#, names: ["SimpleImputer"])
}
