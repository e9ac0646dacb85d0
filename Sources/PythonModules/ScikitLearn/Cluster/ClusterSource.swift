import MiniPython

extension ScikitLearnPython {
  /// Groups of rows that lie together.
  static let kmeans = ModuleDefinition(
    python: "_sklearn_kmeans", "Groups around means.",
    #"""
    import numpy as np
    from _sklearn_utils import check_array
    from sklearn.utils import check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone

    class KMeans(BaseEstimator, TransformerMixin):
        _defaults = {
            "algorithm": "lloyd", "copy_x": True, "init": "k-means++", "max_iter": 300, "n_clusters": 8, "n_init": "auto",
            "random_state": None, "tol": 0.0001, "verbose": 0}

        def __init__(self, n_clusters=8, *, init="k-means++", n_init="auto", max_iter=300, tol=1e-4, verbose=0,
                     random_state=None, copy_x=True, algorithm="lloyd"):
            self.n_clusters, self.init, self.n_init, self.max_iter, self.tol = n_clusters, init, n_init, max_iter, tol
            self.verbose, self.random_state, self.copy_x, self.algorithm = verbose, random_state, copy_x, algorithm

        def _distances(self, X, centers):
            return ((X[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)

        def _spread(self, X, rng):
            k, n = self.n_clusters, len(X)
            trials = 2 + int(np.log(k))
            centers = [X[int(rng.choice(n, p=np.ones(n) / n))]]
            closest = self._distances(X, np.array(centers))[:, 0]
            pot = closest.sum()
            for _ in range(1, k):
                draws = rng.uniform(size=trials) * pot
                ids = np.searchsorted(np.cumsum(closest), draws)
                ids = np.minimum(ids, n - 1)
                options = np.minimum(closest[None, :], self._distances(X, X[ids]).T)
                pots = options.sum(axis=1)
                best = int(np.argmin(pots))
                pot, closest = pots[best], options[best]
                centers.append(X[int(ids[best])])
            return np.array(centers)

        def _run(self, X, centers, tolerance):
            labels = np.full(len(X), -1)
            strict = False
            step = 0
            for step in range(self.max_iter):
                found = np.argmin(self._distances(X, centers), axis=1)
                moved = centers.copy()
                for k in range(self.n_clusters):
                    if np.any(found == k):
                        moved[k] = X[found == k].mean(axis=0)
                shift = ((moved - centers) ** 2).sum()
                centers = moved
                if np.array_equal(found, labels):
                    strict = True
                    break
                labels = found
                if shift <= tolerance:
                    break
            if not strict:
                labels = np.argmin(self._distances(X, centers), axis=1)
            # Summed row after row, as scikit-learn does.
            inertia = np.cumsum(((X - centers[labels]) ** 2).sum(axis=1))[-1]
            return labels, inertia, centers, step + 1

        def fit(self, X, y=None, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X)
            from _sklearn_validation import check_integer
            check_integer("KMeans", "n_clusters", self.n_clusters, 1)
            check_integer("KMeans", "max_iter", self.max_iter, 1)
            X = check_array(X, dtype=float)
            if len(X) < self.n_clusters:
                raise ValueError(f"n_samples={len(X)} should be >= n_clusters={self.n_clusters}.")
            rng = check_random_state(self.random_state)
            tolerance = np.mean(np.var(X, axis=0)) * self.tol
            mean = X.mean(axis=0)
            X = X - mean
            given = None if isinstance(self.init, str) else np.asarray(self.init, dtype=float) - mean
            runs = self.n_init
            if runs == "auto":
                runs = 1 if given is not None or self.init == "k-means++" else 10
            if given is not None:
                runs = 1
            best = None
            for _ in range(runs):
                if given is not None:
                    start = given
                elif self.init == "random":
                    start = X[rng.choice(len(X), size=self.n_clusters, replace=False, p=np.ones(len(X)) / len(X))]
                else:
                    start = self._spread(X, rng)
                found = self._run(X, start, tolerance)
                if best is None or found[1] < best[1]:
                    best = found
            self.labels_ = best[0].astype("int32")
            self.inertia_ = float(best[1])
            self.cluster_centers_ = best[2] + mean
            self.n_iter_ = best[3]
            self.n_features_in_ = X.shape[1]
            return self

        def predict(self, X, sample_weight=None):
            from _sklearn_utils import check_features
            self._check_fitted()
            return np.argmin(self._distances(check_features(self, X), self.cluster_centers_), axis=1).astype("int32")

        def fit_predict(self, X, y=None, sample_weight=None):
            return self.fit(X).labels_

        def transform(self, X):
            self._check_fitted()
            return np.sqrt(self._distances(np.asarray(X, dtype=float), self.cluster_centers_))

        def score(self, X, y=None, sample_weight=None):
            return -self._distances(np.asarray(X, dtype=float), self.cluster_centers_).min(axis=1).sum()
    """#,
    names: [
      "KMeans"
    ])
}
