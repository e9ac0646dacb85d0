import MiniPython

extension ScikitLearnPython {
  /// Prediction by the nearest rows.
  static let neighbors = ModuleDefinition(
    python: "_sklearn_neighbors", "Prediction by the nearest rows.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin
    from sklearn.metrics.pairwise import pairwise_distances
    from _sklearn_utils import check_array
    from sklearn.utils.validation import check_is_fitted
    from _sklearn_validation import check_integer, check_option

    def _check(model):
        name = type(model).__name__
        check_integer(name, "n_neighbors", model.n_neighbors, 1, ("None",))
        check_option(name, "algorithm", model.algorithm, ["auto", "ball_tree", "brute", "kd_tree"])

    class _Neighbors(BaseEstimator):
        def _keep(self, X):
            X = np.asarray(check_array(X), dtype=float)
            if len(X) == 0:
                raise ValueError(
                    f"Found array with 0 sample(s) (shape={X.shape}) while a minimum of 1 is required by "
                    f"{type(self).__name__}.")
            self._fit_X, self.n_samples_fit_, self.n_features_in_ = X, len(X), X.shape[1]
            self.effective_metric_ = self.metric
            if self.metric == "minkowski" and self.p in (1, 2):
                self.effective_metric_ = "manhattan" if self.p == 1 else "euclidean"
            return self

        def _rows(self, X):
            X = np.asarray(check_array(X), dtype=float)
            if self.metric != "precomputed" and X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} "
                    "features as input.")
            return X

        def _apart(self, X):
            if self.metric == "precomputed":
                return X
            if self.effective_metric_ == "euclidean":
                # Squares, which tell apart what their roots do not.
                return ((X[:, None, :] - self._fit_X[None, :, :]) ** 2).sum(axis=2)
            if self.effective_metric_ == "minkowski":
                return pairwise_distances(X, self._fit_X, metric="minkowski", p=self.p)
            return pairwise_distances(X, self._fit_X, metric=self.effective_metric_)

        def kneighbors(self, X=None, n_neighbors=None, return_distance=True):
            check_is_fitted(self)
            count = self.n_neighbors if n_neighbors is None else n_neighbors
            if count <= 0:
                raise ValueError(f"Expected n_neighbors > 0. Got {count}")
            own = X is None
            X = self._fit_X if own else self._rows(X)
            if own:
                if count >= self.n_samples_fit_:
                    raise ValueError(
                        f"Expected n_neighbors < n_samples_fit, but n_neighbors = {count}, n_samples_fit = "
                        f"{self.n_samples_fit_}, n_samples = {len(X)}")
            elif count > self.n_samples_fit_:
                raise ValueError(
                    f"Expected n_neighbors <= n_samples_fit, but n_neighbors = {count}, n_samples_fit = "
                    f"{self.n_samples_fit_}, n_samples = {len(X)}")
            apart = self._apart(X)
            if own:
                apart = apart.copy()
                np.fill_diagonal(apart, np.inf)
            index = np.argsort(apart, axis=1, kind="stable")[:, :count]
            if not return_distance:
                return index
            found = np.take_along_axis(apart, index, axis=1)
            return np.sqrt(found) if self.effective_metric_ == "euclidean" else found, index

        def radius_neighbors(self, X=None, radius=None, return_distance=True, sort_results=False):
            check_is_fitted(self)
            bound = self.radius if radius is None else radius
            apart = self._apart(self._fit_X if X is None else self._rows(X))
            if self.effective_metric_ == "euclidean":
                apart = np.sqrt(apart)
            if X is None:
                apart = apart.copy()
                np.fill_diagonal(apart, np.inf)
            places, sizes = np.empty(len(apart), dtype=object), np.empty(len(apart), dtype=object)
            for k, row in enumerate(apart):
                near = np.flatnonzero(row <= bound)
                if sort_results:
                    near = near[np.argsort(row[near], kind="stable")]
                places[k], sizes[k] = near, row[near]
            return (sizes, places) if return_distance else places

        def _weights(self, distance):
            if self.weights is None or (isinstance(self.weights, str) and self.weights == "uniform"):
                return None
            if callable(self.weights):
                return self.weights(distance)
            exact = distance == 0
            weights = 1.0 / np.where(exact, 1.0, distance)
            hit = exact.any(axis=1)
            weights[hit] = exact[hit]
            return weights

    class NearestNeighbors(_Neighbors):
        def __init__(self, *, n_neighbors=5, radius=1.0, algorithm="auto", leaf_size=30, metric="minkowski", p=2,
                     metric_params=None, n_jobs=None):
            self.n_neighbors, self.radius, self.algorithm, self.leaf_size = n_neighbors, radius, algorithm, leaf_size
            self.metric, self.p, self.metric_params, self.n_jobs = metric, p, metric_params, n_jobs

        def fit(self, X, y=None):
            _check(self)
            return self._keep(X)

    class KNeighborsClassifier(ClassifierMixin, _Neighbors):
        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2,
                     metric="minkowski", metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def fit(self, X, y):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            _check(self)
            check_option(type(self).__name__, "weights", self.weights, ["distance", "uniform"], ("callable", "None"))
            from sklearn.utils.multiclass import check_classification_targets
            self._keep(X)
            y = np.asarray(y)
            if len(y) != len(self._fit_X):
                raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(self._fit_X)}, {len(y)}]")
            check_classification_targets(y)
            self.classes_, self._y = np.unique(y, return_inverse=True)
            return self

        def predict_proba(self, X):
            distance, index = self.kneighbors(X)
            weights = self._weights(distance)
            votes = np.zeros((len(index), len(self.classes_)))
            for k in range(index.shape[1]):
                votes[np.arange(len(index)), self._y[index[:, k]]] += 1.0 if weights is None else weights[:, k]
            total = votes.sum(axis=1)
            total[total == 0.0] = 1.0
            return votes / total[:, None]

        def predict(self, X):
            shares = self.predict_proba(X)
            return self.classes_[shares.argmax(axis=1)]

    class KNeighborsRegressor(RegressorMixin, _Neighbors):
        def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2,
                     metric="minkowski", metric_params=None, n_jobs=None):
            self.n_neighbors, self.weights, self.algorithm, self.leaf_size = n_neighbors, weights, algorithm, leaf_size
            self.p, self.metric, self.metric_params, self.n_jobs = p, metric, metric_params, n_jobs

        def fit(self, X, y):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            _check(self)
            self._keep(X)
            self._y = np.asarray(y, dtype=float)
            if len(self._y) != len(self._fit_X):
                raise ValueError(
                    f"Found input variables with inconsistent numbers of samples: [{len(self._fit_X)}, {len(self._y)}]")
            return self

        def predict(self, X):
            distance, index = self.kneighbors(X)
            weights = self._weights(distance)
            y = self._y[:, None] if self._y.ndim == 1 else self._y
            if weights is None:
                found = np.mean(y[index], axis=1)
            else:
                found = np.array([np.sum(y[index, j] * weights, axis=1) / np.sum(weights, axis=1) for j in range(y.shape[1])]).T
            return found[:, 0] if self._y.ndim == 1 else found

    class NearestCentroid(ClassifierMixin, BaseEstimator):
        def __init__(self, metric="euclidean", *, shrink_threshold=None, priors="uniform"):
            self.metric, self.shrink_threshold, self.priors = metric, shrink_threshold, priors

        def fit(self, X, y):
            check_option("NearestCentroid", "metric", self.metric, ["euclidean", "manhattan"])
            X, y = np.asarray(check_array(X), dtype=float), np.asarray(y)
            self.classes_, place = np.unique(y, return_inverse=True)
            count = len(self.classes_)
            self.n_features_in_ = X.shape[1]
            if count < 2:
                raise ValueError("The number of classes has to be greater than one; got %d class" % count)
            if isinstance(self.priors, str):
                self.class_prior_ = (
                    np.bincount(place) / float(len(y)) if self.priors == "empirical" else np.asarray([1 / count] * count))
            else:
                self.class_prior_ = np.asarray(self.priors)
            middle = np.median if self.metric == "manhattan" else np.mean
            self.centroids_ = np.array([middle(X[place == k], axis=0) for k in range(count)])
            sizes = np.bincount(place)
            spread = np.sqrt(((X - self.centroids_[place]) ** 2).sum(axis=0) / (len(X) - count))
            self.within_class_std_dev_ = spread
            scale = np.sqrt(1.0 / sizes - 1.0 / len(X))[:, None] * (spread + np.median(spread))
            self.deviations_ = (self.centroids_ - X.mean(axis=0)) / scale
            if self.shrink_threshold:
                signs = np.sign(self.deviations_)
                self.deviations_ = np.clip(np.abs(self.deviations_) - self.shrink_threshold, 0, None) * signs
                self.centroids_ = X.mean(axis=0) + scale * self.deviations_
            return self

        def predict(self, X):
            check_is_fitted(self)
            X = np.asarray(check_array(X), dtype=float)
            if np.isclose(self.class_prior_, 1 / len(self.classes_)).all():
                return self.classes_[pairwise_distances(X, self.centroids_, metric=self.metric).argmin(axis=1)]
            spread = np.where(self.within_class_std_dev_ == 0, 1.0, self.within_class_std_dev_)
            apart = pairwise_distances(X / spread, self.centroids_ / spread, metric=self.metric)
            return self.classes_[(-apart ** 2 + 2.0 * np.log(self.class_prior_)).argmax(axis=1)]
    """#,
    names: [
      "KNeighborsClassifier", "KNeighborsRegressor", "NearestNeighbors", "NearestCentroid",
    ])
}
