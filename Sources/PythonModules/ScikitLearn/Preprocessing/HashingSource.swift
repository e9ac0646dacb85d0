import MiniPython

extension ScikitLearnPython {
  /// Features of dictionaries and hashed words.
  static let hashing = ModuleDefinition(
    python: "_sklearn_hashing", "Features of dictionaries.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    def _murmur(data, seed=0):
        """MurmurHash3 of bytes, 32 bits, with a sign."""
        h, mask = seed, 0xFFFFFFFF
        whole = len(data) - len(data) % 4
        for k in range(0, whole, 4):
            word = int.from_bytes(data[k:k + 4], "little") * 0xCC9E2D51 & mask
            word = (word << 15 | word >> 17) & mask
            h ^= word * 0x1B873593 & mask
            h = (h << 13 | h >> 19) & mask
            h = (h * 5 + 0xE6546B64) & mask
        if whole < len(data):
            word = int.from_bytes(data[whole:], "little") * 0xCC9E2D51 & mask
            word = (word << 15 | word >> 17) & mask
            h ^= word * 0x1B873593 & mask
        h ^= len(data)
        h ^= h >> 16
        h = h * 0x85EBCA6B & mask
        h ^= h >> 13
        h = h * 0xC2B2AE35 & mask
        h ^= h >> 16
        return h - (1 << 32) if h >= 1 << 31 else h

    class FeatureHasher(BaseEstimator, TransformerMixin):
        def __init__(self, n_features=1048576, *, input_type="dict", dtype=np.float64, alternate_sign=True):
            self.n_features, self.input_type, self.dtype, self.alternate_sign = n_features, input_type, dtype, alternate_sign

        def fit(self, X=None, y=None):
            return self

        def _pairs(self, row):
            if self.input_type == "string":
                return [(f, 1) for f in row]
            return list(row.items()) if self.input_type == "dict" else list(row)

        def transform(self, raw_X):
            from _sklearn_one_hot import SparseRows
            rows = [self._pairs(row) for row in raw_X]
            if len(rows) * self.n_features > 20000000:
                raise MemoryError(
                    f"lectern keeps sparse tables whole: {len(rows)} rows of {self.n_features} columns are too many; "
                    "choose a smaller n_features")
            table = np.zeros((len(rows), self.n_features), dtype=self.dtype)
            for k, pairs in enumerate(rows):
                for feature, value in pairs:
                    if isinstance(value, str):
                        feature, value = f"{feature}={value}", 1
                    if value == 0:
                        continue
                    code = _murmur(feature.encode("utf-8"))
                    sign = -1 if self.alternate_sign and code < 0 else 1
                    table[k, abs(code) % self.n_features] += sign * value
            return SparseRows(table)

        def fit_transform(self, X, y=None):
            return self.transform(X)

    class DictVectorizer(BaseEstimator, TransformerMixin):
        def __init__(self, *, dtype=np.float64, separator="=", sparse=True, sort=True):
            self.dtype, self.separator, self.sparse, self.sort = dtype, separator, sparse, sort

        def _entries(self, row):
            for name, value in row.items():
                if isinstance(value, str):
                    yield f"{name}{self.separator}{value}", 1
                elif isinstance(value, dict):
                    raise TypeError(
                        f"Unsupported value Type {type(value)} for {name}: {value}.\nMapping objects are not supported.")
                elif hasattr(value, "__iter__"):
                    for part in value:
                        yield f"{name}{self.separator}{part}", 1
                elif value is None:
                    yield name, np.nan
                else:
                    yield name, value

        def fit(self, X, y=None):
            rows = [X] if isinstance(X, dict) else X
            names = []
            for row in rows:
                for name, _ in self._entries(row):
                    if name not in names:
                        names.append(name)
            self.feature_names_ = sorted(names) if self.sort else names
            self.vocabulary_ = {name: k for k, name in enumerate(self.feature_names_)}
            return self

        def transform(self, X):
            from sklearn.utils.validation import check_is_fitted
            check_is_fitted(self, ["feature_names_", "vocabulary_"])
            rows = [X] if isinstance(X, dict) else list(X)
            table = np.zeros((len(rows), len(self.feature_names_)), dtype=self.dtype)
            for k, row in enumerate(rows):
                for name, value in self._entries(row):
                    if name in self.vocabulary_:
                        table[k, self.vocabulary_[name]] += value
            if self.sparse:
                from _sklearn_one_hot import SparseRows
                return SparseRows(table)
            return table

        def fit_transform(self, X, y=None):
            X = [X] if isinstance(X, dict) else list(X)
            return self.fit(X).transform(X)

        def inverse_transform(self, X, dict_type=dict):
            rows = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
            return [dict_type([(n, row[k]) for k, n in enumerate(self.feature_names_) if row[k] != 0]) for row in rows]

        def get_feature_names_out(self, input_features=None):
            return np.array(self.feature_names_, dtype=object)

        def restrict(self, support, indices=False):
            places = list(support) if indices else list(np.flatnonzero(support))
            self.feature_names_ = [self.feature_names_[k] for k in sorted(places)]
            self.vocabulary_ = {name: k for k, name in enumerate(self.feature_names_)}
            return self
    """#,
    names: [
      "FeatureHasher", "DictVectorizer",
    ])
}
