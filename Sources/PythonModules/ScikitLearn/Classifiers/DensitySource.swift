import MiniPython

extension ScikitLearnPython {
  /// How crowded the place of a row is.
  ///
  /// - Source: `_lof.py` and `_kde.py` of scikit-learn 1.9.
  static let density = ModuleDefinition(
    python: "_sklearn_density", "How crowded a place is.",
    #"""
    import math
    import numpy as np
    from sklearn.base import BaseEstimator
    from sklearn.metrics.pairwise import pairwise_distances
    from sklearn.utils import check_random_state
    from sklearn.utils.validation import check_is_fitted
    from _sklearn_utils import check_array

    class LocalOutlierFactor(BaseEstimator):
        _estimator_type = "outlier_detector"

        def __init__(self, n_neighbors=20, *, algorithm="auto", leaf_size=30, metric="minkowski", p=2, metric_params=None,
                     contamination="auto", novelty=False, n_jobs=None):
            self.n_neighbors, self.algorithm, self.leaf_size, self.metric = n_neighbors, algorithm, leaf_size, metric
            self.p, self.metric_params, self.contamination = p, metric_params, contamination
            self.novelty, self.n_jobs = novelty, n_jobs

        def _nearest(self, X, Y, own):
            options = {"p": self.p} if self.metric == "minkowski" else {}
            apart = pairwise_distances(X, Y, metric=self.metric, **options)
            if own:
                apart[np.arange(len(X)), np.arange(len(X))] = np.inf
            order = np.argsort(apart, axis=1, kind="stable")[:, :self.n_neighbors_]
            return np.take_along_axis(apart, order, axis=1), order

        def _crowding(self, apart, order):
            reach = np.maximum(apart, self._edges[order])
            return 1.0 / (np.mean(reach, axis=1) + 1e-10)

        def fit(self, X, y=None):
            X = np.asarray(check_array(X), dtype=float)
            self.n_neighbors_ = max(1, min(self.n_neighbors, len(X) - 1))
            self.n_samples_fit_, self.n_features_in_ = X.shape
            self._fit_X = X
            apart, order = self._nearest(X, X, True)
            self._edges = apart[:, self.n_neighbors_ - 1]
            self._lrd = self._crowding(apart, order)
            self.negative_outlier_factor_ = -np.mean(self._lrd[order] / self._lrd[:, None], axis=1)
            self.offset_ = -1.5
            if self.contamination != "auto":
                self.offset_ = np.percentile(self.negative_outlier_factor_, 100.0 * self.contamination)
            return self

        def fit_predict(self, X, y=None):
            if self.novelty:
                raise AttributeError(
                    "fit_predict is not available when novelty=True. Use novelty=False if you want to predict on the "
                    "training set.")
            self.fit(X)
            return np.where(self.negative_outlier_factor_ < self.offset_, -1, 1)

        def score_samples(self, X):
            if not self.novelty:
                raise AttributeError(
                    "score_samples is not available when novelty=False. The scores of the training samples are always "
                    "available through the negative_outlier_factor_ attribute. Use novelty=True if you want to use LOF "
                    "for novelty detection and compute score_samples for new unseen data.")
            check_is_fitted(self)
            apart, order = self._nearest(np.asarray(check_array(X), dtype=float), self._fit_X, False)
            return -np.mean(self._lrd[order] / self._crowding(apart, order)[:, None], axis=1)

        def decision_function(self, X):
            return self.score_samples(X) - self.offset_

        def predict(self, X):
            if not self.novelty:
                raise AttributeError(
                    "predict is not available when novelty=False, use fit_predict if you want to predict on training "
                    "data. Use novelty=True if you want to use LOF for novelty detection and predict on new unseen data.")
            return np.where(self.decision_function(X) < 0, -1, 1)

    class KernelDensity(BaseEstimator):
        def __init__(self, *, bandwidth=1.0, algorithm="auto", kernel="gaussian", metric="euclidean", atol=0, rtol=0,
                     breadth_first=True, leaf_size=40, metric_params=None):
            self.bandwidth, self.algorithm, self.kernel, self.metric = bandwidth, algorithm, kernel, metric
            self.atol, self.rtol, self.breadth_first = atol, rtol, breadth_first
            self.leaf_size, self.metric_params = leaf_size, metric_params

        def fit(self, X, y=None, sample_weight=None):
            X = np.asarray(check_array(X), dtype=float)
            n, d = X.shape
            self.bandwidth_ = self.bandwidth
            if self.bandwidth == "scott":
                self.bandwidth_ = n ** (-1 / (d + 4))
            elif self.bandwidth == "silverman":
                self.bandwidth_ = (n * (d + 2) / 4) ** (-1 / (d + 4))
            self._X, self.n_features_in_ = X, d
            self._weights = np.ones(n) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            return self

        def _volume(self, d):
            """The logarithm of what all of the kernel's values add up to."""
            ball = 0.5 * d * math.log(math.pi) - math.lgamma(0.5 * d + 1)
            if self.kernel == "gaussian":
                return 0.5 * d * math.log(2 * math.pi)
            if self.kernel == "tophat":
                return ball
            if self.kernel == "epanechnikov":
                return ball + math.log(2.0 / (d + 2.0))
            if self.kernel == "linear":
                return ball - math.log(d + 1.0)
            if self.kernel == "exponential":
                return ball + math.log(d) + math.lgamma(d)
            raise NotImplementedError(f"lectern does not have KernelDensity(kernel={self.kernel!r})")

        def score_samples(self, X):
            check_is_fitted(self, "_X")
            X = np.asarray(check_array(X), dtype=float)
            u = pairwise_distances(X, self._X, metric=self.metric) / self.bandwidth_
            with np.errstate(divide="ignore"):
                values = {
                    "gaussian": lambda: -0.5 * u ** 2, "tophat": lambda: np.where(u < 1, 0.0, -np.inf),
                    "epanechnikov": lambda: np.log(np.maximum(1 - u ** 2, 0)), "exponential": lambda: -u,
                    "linear": lambda: np.log(np.maximum(1 - u, 0))}[self.kernel]()
                values = values + np.log(self._weights)
                top = values.max(axis=1, keepdims=True)
                top = np.where(np.isfinite(top), top, 0.0)
                total = np.log(np.exp(values - top).sum(axis=1)) + top[:, 0]
            d = X.shape[1]
            return total - self._volume(d) - d * math.log(self.bandwidth_) - np.log(self._weights.sum())

        def score(self, X, y=None):
            return np.sum(self.score_samples(X))

        def sample(self, n_samples=1, random_state=None):
            check_is_fitted(self, "_X")
            rng = check_random_state(random_state)
            u = rng.uniform(0, 1, size=n_samples)
            rows = (u * len(self._X)).astype(int)
            if self.kernel != "gaussian":
                raise NotImplementedError("lectern samples from KernelDensity with kernel='gaussian' alone")
            return np.atleast_2d(rng.normal(self._X[rows], self.bandwidth_))
    """#, names: ["LocalOutlierFactor", "KernelDensity"])
}
