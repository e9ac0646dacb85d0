import MiniPython

extension ScikitLearnPython {
  /// Filling gaps.
  ///
  /// - Source: `sklearn/impute/_base.py` of scikit-learn 1.9.
  static let impute = ModuleDefinition(
    python: "_sklearn_impute", "Filling gaps.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_validation import check_option

    def _is_nan(value):
        return isinstance(value, (float, np.floating)) and value != value

    def _gaps(X, missing):
        """Where a table has the value that stands for none."""
        if X.dtype.kind == "f" and _is_nan(missing):
            return np.isnan(X)
        if X.dtype.kind == "O":
            alike = _is_nan if _is_nan(missing) else (lambda v: v is None) if missing is None else (lambda v: v == missing)
            return np.array([[bool(alike(v)) for v in row] for row in X], dtype=bool).reshape(X.shape)
        if _is_nan(missing) or missing is None:
            return np.zeros(X.shape, dtype=bool)
        return X == missing

    def _table(X, numeric=False):
        if numeric:
            return np.array(X, dtype=float)
        if not isinstance(X, np.ndarray):
            rows = [list(row) for row in X]
            if any([isinstance(v, str) or v is None for row in rows for v in row]):
                return np.array(rows, dtype=object)
            X = rows
        X = np.array(X)
        return X.astype(object) if X.dtype.kind == "U" else X

    def _most_frequent(values):
        counts = {}
        for v in values:
            counts[v] = counts.get(v, 0) + 1
        most = max(counts.values())
        return min([v for v in counts if counts[v] == most])

    class SimpleImputer(BaseEstimator, TransformerMixin):
        _defaults = dict(missing_values=np.nan, strategy="mean", fill_value=None, copy=True,
                         add_indicator=False, keep_empty_features=False)

        def __init__(self, *, missing_values=np.nan, strategy="mean", fill_value=None, copy=True,
                     add_indicator=False, keep_empty_features=False):
            self.missing_values, self.strategy, self.fill_value = missing_values, strategy, fill_value
            self.copy, self.add_indicator, self.keep_empty_features = copy, add_indicator, keep_empty_features

        def _read(self, X):
            if self.strategy not in ("mean", "median") and not callable(self.strategy):
                return _table(X)
            try:
                return _table(X, numeric=True)
            except ValueError as problem:
                text = str(problem).replace("np.str_('", "'").replace("')", "'")
                raise ValueError(f"Cannot use {self.strategy} strategy with non-numeric data:\n{text}") from None

        def fit(self, X, y=None):
            check_option(
                "SimpleImputer", "strategy", self.strategy, ["constant", "mean", "median", "most_frequent"], ("callable",))
            from _sklearn_utils import check_array
            X = self._read(X)
            if X.ndim != 2:
                X = check_array(X)
            self.n_features_in_ = X.shape[1]
            missing = _gaps(X, self.missing_values)
            self._gap_columns = np.flatnonzero(missing.any(axis=0))
            found = []
            for column, gaps in zip(X.T, missing.T):
                known = column[~gaps]
                if self.strategy == "constant":
                    nothing = "missing_value" if X.dtype.kind == "O" else 0
                    found.append(nothing if self.fill_value is None else self.fill_value)
                elif len(known) == 0:
                    found.append(np.nan if not self.keep_empty_features else 0)
                elif self.strategy == "mean":
                    found.append(known.mean())
                elif self.strategy == "median":
                    found.append(np.median(known))
                elif self.strategy == "most_frequent":
                    if X.dtype.kind == "O":
                        found.append(_most_frequent(known.tolist()))
                    else:
                        values, counts = np.unique(known, return_counts=True)
                        found.append(values[counts.argmax()])
                else:
                    found.append(self.strategy(known))
            self.statistics_ = np.array(found, dtype=object if X.dtype.kind == "O" else None)
            if self.add_indicator:
                self.indicator_ = MissingIndicator(missing_values=self.missing_values, error_on_new=False).fit(X)
            return self

        def transform(self, X):
            self._check_fitted()
            X = self._read(X)
            if X.shape[1] != self.statistics_.shape[0]:
                raise ValueError(
                    f"X has {X.shape[1]} features, but SimpleImputer is expecting {self.n_features_in_} features as input.")
            missing = _gaps(X, self.missing_values)
            empty = [k for k, v in enumerate(self.statistics_.tolist()) if _is_nan(v)]
            if X.dtype.kind in "iu" and missing.any() and np.asarray(self.statistics_).dtype.kind == "f":
                X = X.astype(float)
            for k in range(X.shape[1]):
                X[missing[:, k], k] = self.statistics_[k]
            if empty and self.strategy != "constant" and not self.keep_empty_features:
                warnings.warn(
                    f"Skipping features without any observed values: {np.array(empty)}. At least one non-missing value is "
                    f"needed for imputation with strategy='{self.strategy}'.")
                X = X[:, [k for k in range(X.shape[1]) if k not in empty]]
            return np.hstack([X, missing[:, self._gap_columns].astype(float)]) if self.add_indicator else X

        def get_feature_names_out(self, input_features=None):
            self._check_fitted()
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            kept = [n for n, v in zip(names, self.statistics_.tolist()) if not _is_nan(v)]
            if self.add_indicator:
                kept += [f"missingindicator_{names[k]}" for k in self._gap_columns.tolist()]
            return np.array(kept, dtype=object)

    class MissingIndicator(BaseEstimator, TransformerMixin):
        """Which numbers of a table are missing."""

        def __init__(self, *, missing_values=np.nan, features="missing-only", sparse="auto", error_on_new=True):
            self.missing_values, self.features, self.sparse = missing_values, features, sparse
            self.error_on_new = error_on_new

        def _mask(self, X):
            X = _table(X)
            if X.dtype.kind not in "iufO":
                raise ValueError(
                    f"MissingIndicator does not support data with dtype {X.dtype}. Please provide either a numeric array "
                    "(with a floating point or integer dtype) or categorical data represented either as an array with "
                    "integer dtype or an array of string values with an object dtype.")
            return _gaps(X, self.missing_values)

        def _shown(self, mask):
            if mask.shape[1] != len(self.features_):
                mask = mask[:, self.features_]
            if self.sparse is True:
                from _sklearn_one_hot import SparseRows
                return SparseRows(mask)
            return mask

        def _fit(self, X):
            check_option("MissingIndicator", "features", self.features, ["all", "missing-only"])
            mask = self._mask(X)
            self.n_features_in_ = self._n_features = mask.shape[1]
            self.features_ = np.arange(mask.shape[1]) if self.features == "all" else np.flatnonzero(mask.any(axis=0))
            return mask

        def fit(self, X, y=None):
            self._fit(X)
            return self

        def transform(self, X):
            self._check_fitted()
            mask = self._mask(X)
            if mask.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {mask.shape[1]} features, but MissingIndicator is expecting {self.n_features_in_} features as "
                    "input.")
            if self.features == "missing-only":
                new = np.setdiff1d(np.flatnonzero(mask.any(axis=0)), self.features_)
                if self.error_on_new and new.size > 0:
                    raise ValueError(
                        f"The features {new} have missing values in transform but have no missing values in fit.")
            return self._shown(mask)

        def fit_transform(self, X, y=None):
            return self._shown(self._fit(X))

        def get_feature_names_out(self, input_features=None):
            self._check_fitted()
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            return np.array([f"missingindicator_{names[k]}" for k in self.features_.tolist()], dtype=object)
    """#, names: ["SimpleImputer", "MissingIndicator"])
}
