import MiniPython

extension ScikitLearnPython {
  /// Numbers predicted by the nearest rows.
  static let neighborRegression = ModuleDefinition(
    python: "_sklearn_neighbors", "Prediction by the nearest rows.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone

    class KNeighborsRegressor(BaseEstimator, RegressorMixin):
        _defaults = {
            "algorithm": "auto", "leaf_size": 30, "metric": "minkowski", "metric_params": None, "n_jobs": None,
            "n_neighbors": 5, "p": 2, "weights": "uniform"}
        _estimator_type = "regressor"

        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski",
                     metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def fit(self, X, y):
            self._X, self._y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            self.n_samples_fit_ = len(self._X)
            return self

        def predict(self, X):
            self._check_fitted()
            out = []
            for row in np.asarray(X, dtype=float):
                distance = np.sqrt(((self._X - row) ** 2).sum(axis=1))
                near = np.argsort(distance, kind="stable")[:self.n_neighbors]
                if self.weights == "distance":
                    if np.any(distance[near] == 0):
                        weight = (distance[near] == 0).astype(float)
                    else:
                        weight = 1 / distance[near]
                    out.append((self._y[near] * weight).sum() / weight.sum())
                else:
                    out.append(np.mean(self._y[near]))
            return np.array(out)
    """#,
    names: [
      "KNeighborsRegressor"
    ])
}
