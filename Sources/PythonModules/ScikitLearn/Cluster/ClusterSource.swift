import MiniPython

extension ScikitLearnPython {
  /// Groups of rows that lie together.
  static let kmeans = ModuleDefinition(
    python: "_sklearn_kmeans", "Groups around means.",
    #"""
    import numpy as np
    from _sklearn_utils import check_array
    from sklearn.utils import check_random_state
    from sklearn.base import BaseEstimator, ClusterMixin, TransformerMixin

    class KMeans(BaseEstimator, ClusterMixin, TransformerMixin):
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

    class MiniBatchKMeans(KMeans):
        """Groups around means that follow a few rows at a time."""
        _defaults = {}

        def __init__(self, n_clusters=8, *, init="k-means++", max_iter=100, batch_size=1024, verbose=0, compute_labels=True,
                     random_state=None, tol=0.0, max_no_improvement=10, init_size=None, n_init="auto",
                     reassignment_ratio=0.01):
            self.n_clusters, self.init, self.max_iter, self.batch_size = n_clusters, init, max_iter, batch_size
            self.verbose, self.compute_labels, self.random_state, self.tol = verbose, compute_labels, random_state, tol
            self.max_no_improvement, self.init_size, self.n_init = max_no_improvement, init_size, n_init
            self.reassignment_ratio = reassignment_ratio

        def _check(self, X):
            if len(X) < self.n_clusters:
                raise ValueError(f"n_samples={len(X)} should be >= n_clusters={self.n_clusters}.")
            self._batch = min(self.batch_size, len(X))
            size = self.init_size
            if size is None:
                size = 3 * self._batch if 3 * self._batch >= self.n_clusters else 3 * self.n_clusters
            elif size < self.n_clusters:
                size = 3 * self.n_clusters
            self._size = min(size, len(X))
            given = not isinstance(self.init, str)
            self._runs = self.n_init
            if self.n_init == "auto":
                self._runs = 1 if given or self.init == "k-means++" else 3
            if given:
                self._runs = 1

        def _begin(self, X, rng):
            if not isinstance(self.init, str):
                return np.array(self.init, dtype=float)
            if self._size < len(X):
                X = X[rng.randint(0, len(X), self._size)]
            if self.init == "random":
                return X[rng.choice(len(X), size=self.n_clusters, replace=False, p=np.ones(len(X)) / len(X))]
            return self._spread(X, rng)

        def _nearest(self, X, centers):
            apart = self._distances(X, centers)
            labels = np.argmin(apart, axis=1)
            return labels, np.cumsum(((X - centers[labels]) ** 2).sum(axis=1))[-1]

        def _step(self, X, centers, rng, reassigns):
            """New centers after one batch, and how far its rows lay from the old ones."""
            labels, inertia = self._nearest(X, centers)
            new = centers.copy()
            for k in range(self.n_clusters):
                own = X[labels == k]
                if len(own):
                    total = np.cumsum(np.vstack([centers[k:k + 1] * self._counts[k], own]), axis=0)[-1]
                    self._counts[k] += len(own)
                    new[k] = total * (1 / self._counts[k])
            if reassigns and self.reassignment_ratio > 0:
                few = self._counts < self.reassignment_ratio * self._counts.max()
                if few.sum() > 0.5 * len(X):
                    few[np.argsort(self._counts)[int(0.5 * len(X)):]] = False
                if few.sum():
                    new[few] = X[rng.choice(len(X), replace=False, size=int(few.sum()))]
                self._counts[few] = np.min(self._counts[~few])
            return new, inertia

        def _reassigns(self):
            self._since += self._batch
            if (self._counts == 0).any() or self._since >= 10 * self.n_clusters:
                self._since = 0
                return True
            return False

        def fit(self, X, y=None, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X)
            X = check_array(X, dtype=float)
            self.n_features_in_ = X.shape[1]
            self._check(X)
            rng, n = check_random_state(self.random_state), len(X)
            tolerance = np.mean(np.var(X, axis=0)) * self.tol
            valid = X[rng.randint(0, n, self._size)]
            best = None
            for _ in range(self._runs):
                start = self._begin(X, rng)
                inertia = self._nearest(valid, start)[1]
                if best is None or inertia < best:
                    centers, best = start, inertia
            self._counts, self._since = np.zeros(self.n_clusters), 0
            average = least = None
            worse, share = 0, min(self._batch * 2.0 / (n + 1), 1)
            for k in range(self.max_iter * n // self._batch):
                rows = X[rng.choice(n, self._batch, p=np.ones(n) / n, replace=True)]
                new, inertia = self._step(rows, centers, rng, self._reassigns())
                moved = np.sum((new - centers) ** 2) if tolerance > 0 else 0
                centers = new
                if k == 0:
                    continue
                inertia = inertia / self._batch
                average = inertia if average is None else average * (1 - share) + inertia * share
                if tolerance > 0 and moved <= tolerance:
                    break
                if least is None or average < least:
                    worse, least = 0, average
                else:
                    worse += 1
                if self.max_no_improvement is not None and worse >= self.max_no_improvement:
                    break
            self.cluster_centers_, self.n_steps_ = centers, k + 1
            self.n_iter_ = int(np.ceil((k + 1) * self._batch / n))
            if self.compute_labels:
                labels, inertia = self._nearest(X, centers)
                self.labels_, self.inertia_ = labels.astype("int32"), float(inertia)
            else:
                self.inertia_ = float(average * n)
            return self

        def partial_fit(self, X, y=None, sample_weight=None):
            X = check_array(X, dtype=float)
            if not hasattr(self, "cluster_centers_"):
                self.n_features_in_, self.n_steps_ = X.shape[1], 0
                self._rng = check_random_state(self.random_state)
                self._check(X)
                self.cluster_centers_ = self._begin(X, self._rng)
                self._counts, self._since = np.zeros(self.n_clusters), 0
            self.cluster_centers_, _ = self._step(X, self.cluster_centers_, self._rng, self._reassigns())
            if self.compute_labels:
                labels, inertia = self._nearest(X, self.cluster_centers_)
                self.labels_, self.inertia_ = labels.astype("int32"), float(inertia)
            self.n_steps_ += 1
            return self
    """#,
    names: [
      "KMeans", "MiniBatchKMeans",
    ])
}
