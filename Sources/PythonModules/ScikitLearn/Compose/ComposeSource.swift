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
            self.transformers, self.remainder = transformers, remainder

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
                found.extend([f"{name}__{n}" for n in own])
            return np.array(found, dtype=object)

        @property
        def named_transformers_(self):
            return {name: step for name, step, _ in self.transformers_}
    """#,
    names: [
      "ColumnTransformer"
    ])
}
