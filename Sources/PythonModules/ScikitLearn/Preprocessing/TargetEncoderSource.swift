import MiniPython

extension ScikitLearnPython {
  /// Categories as means of the target, and columns as smooth curves.
  ///
  /// - Source: `_target_encoder.py` and `SplineTransformer` of scikit-learn 1.9.
  static let targetEncoder = ModuleDefinition(
    python: "_sklearn_target_encoder", "Means for categories, and splines.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from sklearn.model_selection import KFold, StratifiedKFold
    from sklearn.utils import check_array
    from sklearn.utils.multiclass import type_of_target
    from sklearn.utils.validation import check_is_fitted

    class TargetEncoder(TransformerMixin, BaseEstimator):
        def __init__(self, categories="auto", target_type="auto", smooth="auto", cv=5, shuffle="deprecated",
                     random_state="deprecated"):
            self.categories, self.target_type, self.smooth, self.cv = categories, target_type, smooth, cv
            self.shuffle, self.random_state = shuffle, random_state

        def _targets(self, y):
            y = np.asarray(y)
            self.target_type_ = type_of_target(y) if self.target_type == "auto" else self.target_type
            if self.target_type_ == "multiclass" and y.dtype.kind == "f" or self.target_type_ == "continuous":
                self.target_type_ = "continuous"
                return y.astype(float)[:, None]
            self.classes_ = np.unique(y)
            if self.target_type_ == "binary":
                return (y == self.classes_[1]).astype(float)[:, None]
            return (y[:, None] == self.classes_[None, :]).astype(float)

        def _encoding(self, column, known, y):
            mean, found = y.mean(), []
            spread = y.var()
            for category in known:
                own = y[column == category]
                n = len(own)
                if self.smooth == "auto":
                    within = ((own - own.mean()) ** 2).sum() if n else 0.0
                    share = spread * n / (spread * n + within / n) if n and spread * n + within / n > 0 else 0.0
                    found.append(share * own.mean() + (1 - share) * mean if n and spread > 0 else mean)
                else:
                    total = n + self.smooth
                    found.append((own.sum() + self.smooth * mean) / total if total else mean)
            return np.array(found)

        def _all(self, X, Y):
            return [self._encoding(X[:, j], self.categories_[j], Y[:, k])
                    for j in range(X.shape[1]) for k in range(Y.shape[1])]

        def fit(self, X, y):
            X, Y = check_array(X, dtype=object, ensure_all_finite=False), self._targets(y)
            if isinstance(self.categories, str):
                self.categories_ = [np.array(sorted(set(X[:, j].tolist()))) for j in range(X.shape[1])]
            else:
                self.categories_ = [np.array(c) for c in self.categories]
            self.target_mean_ = Y.mean(axis=0) if Y.shape[1] > 1 else Y.mean()
            self.encodings_ = self._all(X, Y)
            self.n_features_in_ = X.shape[1]
            return self

        def _filled(self, X, encodings, means):
            width = len(means)
            columns = []
            for j in range(X.shape[1]):
                known = self.categories_[j].tolist()
                for k in range(width):
                    table = dict(zip(known, encodings[j * width + k].tolist()))
                    columns.append([table.get(v, means[k]) for v in X[:, j].tolist()])
            return np.array(columns, dtype=float).T

        def transform(self, X):
            check_is_fitted(self)
            return self._filled(check_array(X, dtype=object, ensure_all_finite=False), self.encodings_, np.atleast_1d(self.target_mean_).tolist())

        def fit_transform(self, X, y):
            self.fit(X, y)
            X, Y = check_array(X, dtype=object, ensure_all_finite=False), self._targets(y)
            if isinstance(self.cv, int):
                shuffle = True if self.shuffle == "deprecated" else self.shuffle
                seed = None if self.random_state == "deprecated" else self.random_state
                kind = KFold if self.target_type_ == "continuous" else StratifiedKFold
                cv = kind(self.cv, shuffle=shuffle, random_state=seed)
            else:
                cv = self.cv
            result = np.zeros((len(X), X.shape[1] * Y.shape[1]))
            for train, test in cv.split(X, np.asarray(y)):
                result[test] = self._filled(X[test], self._all(X[train], Y[train]), Y[train].mean(axis=0).tolist())
            return result

        def get_feature_names_out(self, input_features=None):
            names = [f"x{j}" for j in range(self.n_features_in_)] if input_features is None else list(input_features)
            if self.target_type_ == "multiclass":
                names = [f"{n}_{c}" for n in names for c in self.classes_]
            return np.array(names, dtype=object)

    class SplineTransformer(TransformerMixin, BaseEstimator):
        def __init__(self, n_knots=5, degree=3, *, knots="uniform", extrapolation="constant", include_bias=True, order="C",
                     handle_missing="error", sparse_output=False):
            self.n_knots, self.degree, self.knots, self.extrapolation = n_knots, degree, knots, extrapolation
            self.include_bias, self.order, self.handle_missing = include_bias, order, handle_missing
            self.sparse_output = sparse_output

        def fit(self, X, y=None):
            X = np.asarray(X, dtype=float)
            if self.extrapolation not in ("constant", "error"):
                raise NotImplementedError(f"lectern does not have SplineTransformer(extrapolation={self.extrapolation!r})")
            self._knots = []
            for j in range(X.shape[1]):
                column = X[:, j]
                if not isinstance(self.knots, str):
                    base = np.asarray(self.knots, dtype=float)[:, j]
                elif self.knots == "quantile":
                    base = np.percentile(column, np.linspace(0, 100, self.n_knots))
                else:
                    base = np.linspace(column.min(), column.max(), self.n_knots)
                low, high, k = base[1] - base[0], base[-1] - base[-2], self.degree
                self._knots.append(np.concatenate([
                    np.linspace(base[0] - k * low, base[0] - low, k) if k else [], base,
                    np.linspace(base[-1] + high, base[-1] + k * high, k) if k else []]))
            self.n_features_in_ = X.shape[1]
            self.n_features_out_ = sum([len(t) - self.degree - 1 for t in self._knots])
            return self

        def _basis(self, x, t):
            k = self.degree
            last = len(t) - k - 1
            if self.extrapolation == "error" and np.any((x < t[k]) | (x > t[last])):
                raise ValueError("X contains values beyond the limits of the knots.")
            x = np.clip(x, t[k], t[last])
            place = np.clip(np.searchsorted(t, x, side="right") - 1, k, last - 1)
            table = (np.arange(len(t) - 1)[None, :] == place[:, None]).astype(float)
            for p in range(1, k + 1):
                columns = []
                for i in range(len(t) - p - 1):
                    left = (x - t[i]) / (t[i + p] - t[i]) * table[:, i]
                    right = (t[i + p + 1] - x) / (t[i + p + 1] - t[i + 1]) * table[:, i + 1]
                    columns.append(left + right)
                table = np.array(columns).T
            return table if self.include_bias else table[:, :-1]

        def transform(self, X):
            check_is_fitted(self)
            X = np.asarray(X, dtype=float)
            return np.hstack([self._basis(X[:, j], t) for j, t in enumerate(self._knots)])

        def get_feature_names_out(self, input_features=None):
            names = [f"x{j}" for j in range(self.n_features_in_)] if input_features is None else list(input_features)
            rest = 0 if self.include_bias else 1
            return np.array([
                f"{n}_sp_{i}" for n, t in zip(names, self._knots) for i in range(len(t) - self.degree - 1 - rest)], dtype=object)
    """#, names: ["TargetEncoder", "SplineTransformer"])
}
