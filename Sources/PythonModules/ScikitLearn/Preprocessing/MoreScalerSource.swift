import MiniPython

extension ScikitLearnPython {
  /// Scalers and encoders beside the usual ones.
  static let moreScalers = ModuleDefinition(
    python: "_sklearn_scalers", "More scalers.",
    #"""
    import numpy as np
    from _sklearn_utils import check_array
    from sklearn.base import BaseEstimator, TransformerMixin

    class RobustScaler(BaseEstimator, TransformerMixin):
        _defaults = {
            "copy": True, "quantile_range": (25.0, 75.0), "unit_variance": False, "with_centering": True, "with_scaling": True}

        def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False):
            self.with_centering, self.with_scaling, self.quantile_range = with_centering, with_scaling, quantile_range
            self.copy, self.unit_variance = copy, unit_variance

        def fit(self, X, y=None):
            X = check_array(X, dtype=float)
            self.center_ = np.median(X, axis=0) if self.with_centering else None
            self.scale_ = None
            if self.with_scaling:
                low, high = np.percentile(X, self.quantile_range[0], axis=0), np.percentile(X, self.quantile_range[1], axis=0)
                scale = high - low
                self.scale_ = np.where(scale == 0, 1.0, scale)
            return self

        def transform(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            if self.with_centering:
                X = X - self.center_
            return X / self.scale_ if self.with_scaling else X

        def inverse_transform(self, X):
            X = check_array(X, dtype=float)
            if self.with_scaling:
                X = X * self.scale_
            return X + self.center_ if self.with_centering else X

    class MaxAbsScaler(BaseEstimator, TransformerMixin):
        _defaults = {"clip": False, "copy": True}

        def __init__(self, *, copy=True, clip=False):
            self.copy, self.clip = copy, clip

        def fit(self, X, y=None):
            self.max_abs_ = np.max(np.abs(check_array(X, dtype=float)), axis=0)
            self.scale_ = np.where(self.max_abs_ == 0, 1.0, self.max_abs_)
            return self

        def transform(self, X):
            self._check_fitted()
            return check_array(X, dtype=float) / self.scale_

        def inverse_transform(self, X):
            return check_array(X, dtype=float) * self.scale_

    class Binarizer(BaseEstimator, TransformerMixin):
        _defaults = {"copy": True, "threshold": 0.0}

        def __init__(self, *, threshold=0.0, copy=True):
            self.threshold, self.copy = threshold, copy

        def fit(self, X, y=None):
            return self

        def transform(self, X):
            return (check_array(X, dtype=float) > self.threshold).astype(float)

    class OrdinalEncoder(BaseEstimator, TransformerMixin):
        _defaults = {
            "categories": "auto", "dtype": float, "encoded_missing_value": np.nan, "handle_unknown": "error",
            "max_categories": None, "min_frequency": None, "unknown_value": None}

        def __init__(self, *, categories="auto", dtype=float, handle_unknown="error", unknown_value=None,
                     encoded_missing_value=np.nan, min_frequency=None, max_categories=None):
            self.categories, self.dtype, self.handle_unknown = categories, dtype, handle_unknown
            self.unknown_value, self.encoded_missing_value = unknown_value, encoded_missing_value
            self.min_frequency, self.max_categories = min_frequency, max_categories

        def fit(self, X, y=None):
            columns = list(zip(*[list(row) for row in X]))
            if self.categories == "auto":
                self.categories_ = [np.array(sorted(set(c)), dtype=object) for c in columns]
            else:
                self.categories_ = [np.array(list(c), dtype=object) for c in self.categories]
            return self

        def transform(self, X):
            self._check_fitted()
            out = []
            for row in X:
                places = []
                for k, value in enumerate(row):
                    known = list(self.categories_[k])
                    if value in known:
                        places.append(float(known.index(value)))
                    elif self.handle_unknown == "use_encoded_value":
                        places.append(float(self.unknown_value))
                    else:
                        raise ValueError(f"Found unknown categories [{value!r}] in column {k} during transform")
                out.append(places)
            return np.array(out)

        def inverse_transform(self, X):
            return np.array([[self.categories_[k][int(v)] for k, v in enumerate(row)] for row in X], dtype=object)

    def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
        from sklearn.preprocessing import StandardScaler
        X = np.asarray(X, dtype=float)
        if X.ndim == 1:
            return StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(X.reshape(-1, 1)).ravel()
        return StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(X)

    def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
        from sklearn.preprocessing import MinMaxScaler
        X = np.asarray(X, dtype=float)
        if X.ndim == 1:
            return MinMaxScaler(feature_range).fit_transform(X.reshape(-1, 1)).ravel()
        return MinMaxScaler(feature_range).fit_transform(X)

    def binarize(X, *, threshold=0.0, copy=True):
        return (np.asarray(X, dtype=float) > threshold).astype(float)
    """#,
    names: [
      "RobustScaler", "MaxAbsScaler", "Binarizer", "OrdinalEncoder",
      "scale", "minmax_scale", "binarize",
    ])
}
