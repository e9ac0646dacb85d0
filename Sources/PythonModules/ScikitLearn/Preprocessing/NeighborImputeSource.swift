import MiniPython

extension ScikitLearnPython {
  /// Gaps filled from the nearest rows.
  static let neighborImpute = ModuleDefinition(
    python: "_sklearn_neighbor_impute", "Gaps filled from the nearest rows.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from sklearn.utils.validation import check_is_fitted

    def nan_euclidean_distances(X, Y=None, *, squared=False, missing_values=np.nan, copy=True):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        known = ~np.isnan(X)[:, None, :] & ~np.isnan(Y)[None, :, :]
        apart = np.where(known, X[:, None, :] - Y[None, :, :], 0.0)
        shared = known.sum(axis=2)
        found = (apart ** 2).sum(axis=2) / np.maximum(1, shared) * X.shape[1]
        found = np.where(shared == 0, np.nan, found)
        return found if squared else np.sqrt(found)

    class KNNImputer(TransformerMixin, BaseEstimator):
        def __init__(self, *, missing_values=np.nan, n_neighbors=5, weights="uniform", metric="nan_euclidean",
                     copy=True, add_indicator=False, keep_empty_features=False):
            self.missing_values, self.n_neighbors, self.weights, self.metric = missing_values, n_neighbors, weights, metric
            self.copy, self.add_indicator, self.keep_empty_features = copy, add_indicator, keep_empty_features

        def _read(self, X):
            X = np.array(X, dtype=float)
            if not np.isnan(self.missing_values):
                X = np.where(X == self.missing_values, np.nan, X)
            return X

        def fit(self, X, y=None):
            from _sklearn_validation import check_integer, check_option
            check_integer("KNNImputer", "n_neighbors", self.n_neighbors, 1)
            check_option("KNNImputer", "weights", self.weights, ["distance", "uniform"], ("callable",))
            self._fit_X = self._read(X)
            self.n_features_in_ = self._fit_X.shape[1]
            self._known = ~np.isnan(self._fit_X).all(axis=0)
            self._gaps = np.flatnonzero(np.isnan(self._fit_X).any(axis=0))
            return self

        def _mean(self, apart, values):
            near = np.argsort(apart, kind="stable")[:min(self.n_neighbors, len(values))]
            distance = apart[near]
            if self.weights == "uniform":
                weights = np.ones(len(near))
            elif callable(self.weights):
                weights = np.asarray(self.weights(distance), dtype=float)
            elif (distance == 0).any():
                weights = (distance == 0).astype(float)
            else:
                weights = 1.0 / distance
            weights = np.where(np.isnan(distance), 0.0, weights)
            return np.sum(values[near] * weights) / np.sum(weights)

        def transform(self, X):
            check_is_fitted(self)
            X = self._read(X)
            missing = np.isnan(X)
            filled = X.copy()
            rows = np.flatnonzero(missing[:, self._known].any(axis=1))
            if len(rows):
                apart = nan_euclidean_distances(X[rows], self._fit_X)
                for column in np.flatnonzero(self._known):
                    donors = np.flatnonzero(~np.isnan(self._fit_X[:, column]))
                    for place, row in enumerate(rows):
                        if not missing[row, column]:
                            continue
                        own = apart[place][donors]
                        if np.isnan(own).all():
                            filled[row, column] = self._fit_X[donors, column].mean()
                        else:
                            filled[row, column] = self._mean(own, self._fit_X[donors, column])
            if self.keep_empty_features:
                filled[:, ~self._known] = 0
            else:
                filled = filled[:, self._known]
            return np.hstack([filled, missing[:, self._gaps].astype(float)]) if self.add_indicator else filled

        def get_feature_names_out(self, input_features=None):
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            return np.array([n for n, known in zip(names, self._known) if known or self.keep_empty_features], dtype=object)
    """#,
    names: [
      "KNNImputer", "nan_euclidean_distances",
    ])
}
