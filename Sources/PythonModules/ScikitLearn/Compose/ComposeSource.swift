import MiniPython

extension ScikitLearnPython {
  /// Several transformers, each for columns of its own.
  static let compose = ModuleDefinition(
    python: "sklearn.compose", "Transformers for columns.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    class ColumnTransformer(BaseEstimator, TransformerMixin):
        def __init__(self, transformers, *, remainder="drop", sparse_threshold=0.3, n_jobs=None, transformer_weights=None,
                     verbose=False, verbose_feature_names_out=True, force_int_remainder_cols="deprecated"):
            self.transformers, self.remainder, self.sparse_threshold = transformers, remainder, sparse_threshold
            self.n_jobs, self.transformer_weights, self.verbose = n_jobs, transformer_weights, verbose
            self.verbose_feature_names_out = verbose_feature_names_out
            self.force_int_remainder_cols = force_int_remainder_cols

        def _parts(self, X):
            width = X.shape[1]
            used = []
            for name, step, columns in self.transformers:
                if callable(columns):
                    columns = columns(X)
                if isinstance(columns, slice):
                    columns = list(range(width))[columns]
                columns = [columns] if isinstance(columns, int) else list(columns)
                if columns and isinstance(columns[0], (bool, np.bool_)):
                    columns = [k for k, flag in enumerate(columns) if flag]
                used.extend(columns)
                yield name, step, columns
            rest = [k for k in range(width) if k not in used]
            if rest and self.remainder != "drop":
                yield "remainder", self.remainder, rest

        def _array(self, X):
            X = X if isinstance(X, np.ndarray) else np.array([list(row) for row in X], dtype=object)
            return X

        def fit(self, X, y=None):
            self.fit_transform(X, y)
            return self

        def fit_transform(self, X, y=None):
            from sklearn.base import clone
            X = self._array(X)
            self.transformers_, out = [], []
            for name, step, columns in self._parts(X):
                if step == "drop":
                    continue
                part = X[:, columns]
                if step != "passthrough":
                    step = clone(step)
                    part = step.fit_transform(part) if y is None else step.fit_transform(part, y)
                self.transformers_.append((name, step, columns))
                out.append(self._dense(part))
            return np.hstack(out)

        def _dense(self, part):
            part = part.toarray() if hasattr(part, "toarray") else np.asarray(part)
            return part if part.dtype != object else np.array([[float(v) for v in row] for row in part])

        def transform(self, X):
            X = self._array(X)
            return np.hstack([
                self._dense(X[:, columns] if step == "passthrough" else step.transform(X[:, columns]))
                for name, step, columns in self.transformers_])

        def get_feature_names_out(self, input_features=None):
            found = []
            for name, step, columns in self.transformers_:
                given = [f"x{k}" if input_features is None else input_features[k] for k in columns]
                own = given if step == "passthrough" else list(step.get_feature_names_out(given))
                found.extend([f"{name}__{n}" if self.verbose_feature_names_out else n for n in own])
            return np.array(found, dtype=object)

        @property
        def named_transformers_(self):
            return {name: step for name, step, _ in self.transformers_}

    def _named(steps):
        names = [type(s).__name__.lower() if not isinstance(s, str) else s for s in steps]
        out = []
        for k, name in enumerate(names):
            out.append(f"{name}-{names[:k].count(name) + 1}" if names.count(name) > 1 else name)
        return out

    def make_column_transformer(*transformers, remainder="drop", sparse_threshold=0.3, n_jobs=None, verbose=False,
                                verbose_feature_names_out=True, **options):
        names = _named([step for step, _ in transformers])
        return ColumnTransformer(
            [(name, step, columns) for name, (step, columns) in zip(names, transformers)], remainder=remainder,
            sparse_threshold=sparse_threshold, n_jobs=n_jobs, verbose=verbose,
            verbose_feature_names_out=verbose_feature_names_out)

    class TransformedTargetRegressor(BaseEstimator):
        _estimator_type = "regressor"

        def __init__(self, regressor=None, *, transformer=None, func=None, inverse_func=None, check_inverse=True):
            self.regressor, self.transformer, self.func = regressor, transformer, func
            self.inverse_func, self.check_inverse = inverse_func, check_inverse

        def fit(self, X, y, **options):
            from sklearn.base import clone
            from sklearn.linear_model import LinearRegression
            y = np.asarray(y, dtype=float)
            if self.transformer is not None:
                self.transformer_ = clone(self.transformer).fit(y.reshape(-1, 1))
                target = self.transformer_.transform(y.reshape(-1, 1)).ravel()
            else:
                self.transformer_ = None
                target = y if self.func is None else self.func(y)
            self.regressor_ = clone(LinearRegression() if self.regressor is None else self.regressor).fit(X, target)
            return self

        def predict(self, X):
            found = self.regressor_.predict(X)
            if self.transformer_ is not None:
                return self.transformer_.inverse_transform(found.reshape(-1, 1)).ravel()
            return found if self.inverse_func is None else self.inverse_func(found)

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X), sample_weight=sample_weight)

    class make_column_selector:
        """Columns of a data frame by their kind or name; there are no data frames here."""

        def __init__(self, pattern=None, *, dtype_include=None, dtype_exclude=None):
            self.pattern, self.dtype_include, self.dtype_exclude = pattern, dtype_include, dtype_exclude

        def __call__(self, df):
            raise ValueError("make_column_selector can only be applied to pandas dataframes")
    """#,
    names: [
      "ColumnTransformer", "make_column_transformer", "TransformedTargetRegressor",
      "make_column_selector",
    ])
}
