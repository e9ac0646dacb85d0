import MiniPython

extension ScikitLearnPython {
  /// One column of 0 and 1 for each value, and the sparse table that holds them.
  static let oneHot = ModuleDefinition(
    python: "_sklearn_one_hot", "One column for each value.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_utils import check_array

    class SparseRows:
        """A table most of whose numbers are zero; kept whole, shown as SciPy shows it."""

        def __init__(self, table, order=None):
            self._table = np.asarray(table)
            # The place of each column among those of a row as they are shown; None is their own order.
            self._order = order

        @property
        def shape(self): return self._table.shape
        @property
        def dtype(self): return self._table.dtype
        @property
        def nnz(self): return int(np.count_nonzero(self._table))
        @property
        def T(self): return SparseRows(self._table.T)
        def toarray(self): return self._table.copy()
        todense = toarray
        def sum(self, axis=None): return self._table.sum(axis=axis, keepdims=axis is not None)
        def mean(self, axis=None): return self._table.mean(axis=axis, keepdims=axis is not None)
        def __len__(self):
            raise TypeError("sparse array length is ambiguous; use getnnz() or shape[0]")
        def __getitem__(self, index):
            found = self._table[index]
            return SparseRows(np.atleast_2d(found)) if isinstance(found, np.ndarray) else found
        def __matmul__(self, other): return self._table @ np.asarray(other)
        def dot(self, other): return self._table @ np.asarray(other)
        def __array__(self, dtype=None, copy=None): return self._table

        def getnnz(self): return self.nnz
        def tocsr(self): return self
        def astype(self, kind): return SparseRows(self._table.astype(kind), self._order)
        def transpose(self): return self.T
        def __mul__(self, number): return SparseRows(self._table * number, self._order)
        __rmul__ = __mul__

        def __repr__(self):
            rows, columns = self.shape
            return (f"<Compressed Sparse Row sparse matrix of dtype '{self._table.dtype}'\n"
                    f"\twith {self.nnz} stored elements and shape ({rows}, {columns})>")

        def __str__(self):
            places = [(int(r), int(c)) for r, c in zip(*np.nonzero(self._table))]
            if self._order is not None:
                places.sort(key=lambda place: (place[0], self._order[place[1]]))
            lines = [f"  ({r}, {c})\t{self._table[r, c]}" for r, c in places]
            return "\n".join([repr(self), "  Coords\tValues"] + lines)

    SparseRows.__name__ = SparseRows.__qualname__ = "csr_matrix"

    def _table(X):
        if isinstance(X, np.ndarray):
            return X if X.ndim == 2 else check_array(X)
        rows = [list(row) if not isinstance(row, (str, int, float)) else row for row in X]
        if not rows or not isinstance(rows[0], list):
            return check_array(np.array(rows))
        plain = np.array(rows)
        if plain.dtype.kind in "iufb":
            return plain
        return np.array(rows, dtype=object)

    def _sorted(values):
        found = []
        for v in values:
            if v not in found:
                found.append(v)
        return sorted(found)

    class OneHotEncoder(BaseEstimator, TransformerMixin):
        def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype=np.float64,
                     handle_unknown="error", min_frequency=None, max_categories=None,
                     feature_name_combiner="concat"):
            self.categories, self.drop, self.sparse_output, self.dtype = categories, drop, sparse_output, dtype
            self.handle_unknown, self.min_frequency, self.max_categories = handle_unknown, min_frequency, max_categories
            self.feature_name_combiner = feature_name_combiner

        def fit(self, X, y=None):
            if self.min_frequency is not None or self.max_categories is not None:
                raise NotImplementedError("lectern does not have min_frequency and max_categories")
            if self.handle_unknown not in ("error", "ignore", "infrequent_if_exist", "warn"):
                raise ValueError(
                    "The 'handle_unknown' parameter of OneHotEncoder must be a str among "
                    "{'error', 'ignore', 'infrequent_if_exist', 'warn'}. "
                    f"Got {self.handle_unknown!r} instead.")
            X = _table(X)
            self.n_features_in_ = X.shape[1]
            self.categories_ = []
            for k in range(X.shape[1]):
                values = X[:, k]
                if isinstance(self.categories, str):
                    found = np.array(_sorted(values.tolist()), dtype=values.dtype)
                else:
                    found = np.array(list(self.categories[k]), dtype=values.dtype)
                    for v in values.tolist():
                        if v not in found.tolist() and self.handle_unknown == "error":
                            raise ValueError(f"Found unknown categories [{v!r}] in column {k} during fit")
                self.categories_.append(found)
            self.drop_idx_ = None
            if self.drop is not None:
                places = []
                for k, found in enumerate(self.categories_):
                    if isinstance(self.drop, str) and self.drop == "first":
                        places.append(0)
                    elif isinstance(self.drop, str):
                        places.append(0 if len(found) == 2 else None)
                    else:
                        places.append(found.tolist().index(self.drop[k]))
                self.drop_idx_ = np.array(places, dtype=object)
            return self

        def _kept(self, k):
            places = list(range(len(self.categories_[k])))
            if self.drop_idx_ is not None and self.drop_idx_[k] is not None:
                places.remove(int(self.drop_idx_[k]))
            return places

        def transform(self, X):
            self._check_fitted()
            X = _table(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but OneHotEncoder is expecting {self.n_features_in_} features as input.")
            blocks = []
            for k in range(X.shape[1]):
                known, values = self.categories_[k].tolist(), X[:, k].tolist()
                strange = _sorted([v for v in values if v not in known])
                if strange and self.handle_unknown == "error":
                    names = ", ".join([repr(np.array([v])[0]) if not isinstance(v, str) else repr(v) for v in strange])
                    raise ValueError(f"Found unknown categories [{names}] in column {k} during transform")
                block = np.zeros((len(values), len(known)), dtype=self.dtype)
                for row, v in enumerate(values):
                    if v in known:
                        block[row, known.index(v)] = 1
                blocks.append(block[:, self._kept(k)])
            table = np.hstack(blocks)
            return SparseRows(table) if self.sparse_output else table

        def inverse_transform(self, X):
            X = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
            columns, start = [], 0
            for k, found in enumerate(self.categories_):
                kept = self._kept(k)
                block = X[:, start:start + len(kept)]
                start += len(kept)
                column = []
                for row in block:
                    if row.any():
                        column.append(found.tolist()[kept[int(np.argmax(row))]])
                    elif len(kept) < len(found):
                        column.append(found.tolist()[int(self.drop_idx_[k])])
                    else:
                        column.append(None)
                columns.append(column)
            rows = [list(row) for row in zip(*columns)]
            kinds = {found.dtype for found in self.categories_}
            return np.array(rows, dtype=object if len(kinds) > 1 or None in sum(columns, []) else self.categories_[0].dtype)

        def get_feature_names_out(self, input_features=None):
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            found = [f"{name}_{self.categories_[k].tolist()[place]}" for k, name in enumerate(names) for place in self._kept(k)]
            return np.array(found, dtype=object)
    """#, names: ["OneHotEncoder", "SparseRows"])
}
