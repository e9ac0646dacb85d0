import MiniPython

extension ScikitLearnPython {
  /// More ways to bring columns and labels into shape.
  static let more = ModuleDefinition(
    python: "_sklearn_preprocessing", "More ways to bring columns into shape.",
    #"""
    import itertools
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_validation import check_option

    class LabelBinarizer(BaseEstimator, TransformerMixin):
        _defaults = dict(neg_label=0, pos_label=1, sparse_output=False)

        def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
            self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output

        def fit(self, y):
            self.classes_ = np.unique(y)
            return self

        def fit_transform(self, y):
            return self.fit(y).transform(y)

        def transform(self, y):
            y = np.asarray(y)
            Y = np.where(y[:, None] == self.classes_[None, :], self.pos_label, self.neg_label)
            return Y[:, 1:] if len(self.classes_) == 2 else Y

        def inverse_transform(self, Y, threshold=None):
            Y = np.asarray(Y)
            if len(self.classes_) == 2:
                return self.classes_[(Y.ravel() > 0.5).astype(int)]
            return self.classes_[Y.argmax(axis=1)]

    class MultiLabelBinarizer(BaseEstimator, TransformerMixin):
        _defaults = dict(classes=None, sparse_output=False)

        def __init__(self, *, classes=None, sparse_output=False):
            self.classes, self.sparse_output = classes, sparse_output

        def fit(self, y):
            found = sorted({v for row in y for v in row}) if self.classes is None else list(self.classes)
            self.classes_ = np.array(found, dtype=int if all([isinstance(c, int) for c in found]) else object)
            return self

        def fit_transform(self, y):
            y = [list(row) for row in y]
            return self.fit(y).transform(y)

        def transform(self, y):
            known = self.classes_.tolist()
            return np.array([[1 if c in list(row) else 0 for c in known] for row in y])

        def inverse_transform(self, Y):
            return [tuple([c for c, f in zip(self.classes_, row) if f]) for row in np.asarray(Y)]

    class Normalizer(BaseEstimator, TransformerMixin):
        _defaults = dict(norm="l2", copy=True)

        def __init__(self, norm="l2", *, copy=True):
            self.norm, self.copy = norm, copy

        def fit(self, X, y=None):
            check_option("Normalizer", "norm", self.norm, ["l1", "l2", "max"])
            self.n_features_in_ = np.asarray(X).shape[1]
            return self

        def transform(self, X):
            X = np.asarray(X, dtype=float)
            check_option("Normalizer", "norm", self.norm, ["l1", "l2", "max"])
            if self.norm == "l1":
                sizes = np.abs(X).sum(axis=1)
            elif self.norm == "max":
                sizes = np.abs(X).max(axis=1)
            else:
                sizes = np.sqrt((X * X).sum(axis=1))
            return X / np.where(sizes == 0, 1.0, sizes)[:, None]

    def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
        X = np.asarray(X, dtype=float)
        return Normalizer(norm).transform(X) if axis == 1 else Normalizer(norm).transform(X.T).T

    class PolynomialFeatures(BaseEstimator, TransformerMixin):
        _defaults = dict(degree=2, interaction_only=False, include_bias=True, order="C")

        def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order="C"):
            self.degree, self.interaction_only = degree, interaction_only
            self.include_bias, self.order = include_bias, order

        def _powers(self, n):
            pick = itertools.combinations if self.interaction_only else itertools.combinations_with_replacement
            for degree in range(0 if self.include_bias else 1, self.degree + 1):
                for group in pick(range(n), degree):
                    yield group

        def fit(self, X, y=None):
            from _sklearn_utils import check_array
            from _sklearn_validation import check_integer
            check_integer("PolynomialFeatures", "degree", self.degree, 0, ("array-like",))
            self.n_features_in_ = check_array(X).shape[1]
            self.n_output_features_ = len(list(self._powers(self.n_features_in_)))
            return self

        def get_feature_names_out(self, input_features=None):
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            found = []
            for group in self._powers(self.n_features_in_):
                parts = []
                for k in sorted(set(group)):
                    count = list(group).count(k)
                    parts.append(names[k] if count == 1 else f"{names[k]}^{count}")
                found.append(" ".join(parts) if parts else "1")
            return np.array(found, dtype=object)

        def transform(self, X):
            X = np.asarray(X, dtype=float)
            columns = []
            for group in self._powers(X.shape[1]):
                column = np.ones(len(X))
                for k in group:
                    column = column * X[:, k]
                columns.append(column)
            return np.column_stack(columns)

    class FunctionTransformer(BaseEstimator, TransformerMixin):
        def __init__(self, func=None, inverse_func=None, *, validate=False, accept_sparse=False, check_inverse=True,
                     feature_names_out=None, kw_args=None, inv_kw_args=None):
            self.func, self.inverse_func, self.validate = func, inverse_func, validate
            self.accept_sparse, self.check_inverse, self.feature_names_out = accept_sparse, check_inverse, feature_names_out
            self.kw_args, self.inv_kw_args = kw_args, inv_kw_args

        def fit(self, X, y=None):
            if np.ndim(X) == 2:
                self.n_features_in_ = np.asarray(X).shape[1]
            return self

        def transform(self, X):
            X = np.asarray(X) if self.validate else X
            return X if self.func is None else self.func(X, **(self.kw_args or {}))

        def inverse_transform(self, X):
            return X if self.inverse_func is None else self.inverse_func(X, **(self.inv_kw_args or {}))
    """#,
    names: [
      "LabelBinarizer", "MultiLabelBinarizer", "Normalizer", "normalize", "PolynomialFeatures",
      "FunctionTransformer",
    ])
}
