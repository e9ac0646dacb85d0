import MiniPython

extension ScikitLearnPython {
  /// Groups by what lies near, merges or peaks of density.
  ///
  /// - Source: `sklearn/cluster` of scikit-learn 1.9.
  static let grouping = ModuleDefinition(
    python: "_sklearn_grouping", "Groups of rows.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator
    from sklearn.metrics.pairwise import pairwise_distances
    from _sklearn_utils import check_array
    from _sklearn_validation import check_option, check_real

    class DBSCAN(BaseEstimator):
        def __init__(self, eps=0.5, *, min_samples=5, metric="euclidean", metric_params=None, algorithm="auto",
                     leaf_size=30, p=None, n_jobs=None):
            self.eps, self.min_samples, self.metric, self.metric_params = eps, min_samples, metric, metric_params
            self.algorithm, self.leaf_size, self.p, self.n_jobs = algorithm, leaf_size, p, n_jobs

        def fit(self, X, y=None, sample_weight=None):
            check_real("DBSCAN", "eps", self.eps, 0.0, float("inf"), "()")
            X = np.asarray(check_array(X), dtype=float)
            apart = X if self.metric == "precomputed" else pairwise_distances(X, metric=self.metric)
            near = [np.flatnonzero(row <= self.eps) for row in apart]
            if sample_weight is None:
                counts = np.array([len(n) for n in near])
            else:
                counts = np.array([np.sum(np.asarray(sample_weight)[n]) for n in near])
            core = counts >= self.min_samples
            labels, label = np.full(len(X), -1, dtype=int), 0
            for start in range(len(X)):
                if labels[start] != -1 or not core[start]:
                    continue
                stack, i = [], start
                while True:
                    if labels[i] == -1:
                        labels[i] = label
                        if core[i]:
                            stack.extend([int(v) for v in near[i] if labels[v] == -1])
                    if not stack:
                        break
                    i = stack.pop()
                label += 1
            self.core_sample_indices_ = np.flatnonzero(core)
            self.components_ = X[self.core_sample_indices_].copy() if core.any() else np.empty((0, X.shape[1]))
            self.labels_, self.n_features_in_ = labels, X.shape[1]
            return self

        def fit_predict(self, X, y=None, sample_weight=None):
            return self.fit(X, sample_weight=sample_weight).labels_

    def _joined(apart, kind):
        """The merges of all rows, nearest first: pairs of nodes, and their distances."""
        count = len(apart)
        apart = apart.copy()
        np.fill_diagonal(apart, np.inf)
        names, sizes = list(range(count)), [1] * count
        alive = np.ones(count, dtype=bool)
        merges = []
        for step in range(count - 1):
            a, b = np.unravel_index(np.argmin(apart), apart.shape)
            a, b = int(min(a, b)), int(max(a, b))
            distance = apart[a, b]
            merges.append((names[a], names[b], distance))
            one, other = apart[a], apart[b]
            if kind == "single":
                new = np.minimum(one, other)
            elif kind == "complete":
                new = np.maximum(one, other)
            elif kind == "average":
                new = (sizes[a] * one + sizes[b] * other) / (sizes[a] + sizes[b])
            else:
                own = np.array(sizes, dtype=float)
                total = sizes[a] + sizes[b] + own
                new = np.sqrt(((sizes[a] + own) * one ** 2 + (sizes[b] + own) * other ** 2 - own * distance ** 2) / total)
            alive[b] = False
            new = np.where(alive, new, np.inf)
            new[a] = np.inf
            apart[a], apart[:, a] = new, new
            apart[b], apart[:, b] = np.inf, np.inf
            sizes[a] += sizes[b]
            names[a] = count + step
        # Each merge is named by its place in the order of the distances.
        order = sorted(range(len(merges)), key=lambda k: merges[k][2])
        place = {count + k: count + n for n, k in enumerate(order)}
        pairs = [sorted([place.get(n, n) for n in merges[k][:2]]) for k in order]
        return np.array(pairs), np.array([merges[k][2] for k in order])

    def _chained(apart):
        """The merges of single linkage along the shortest tree through all rows."""
        count = len(apart)
        reached, inside, node, edges = np.full(count, np.inf), np.zeros(count, dtype=bool), 0, []
        for _ in range(count - 1):
            inside[node] = True
            reached = np.minimum(reached, apart[node])
            following = int(np.argmin(np.where(inside, np.inf, reached)))
            edges.append((node, following, float(reached[following])))
            node = following
        parents, pairs = {}, []
        def top(n):
            while n in parents:
                n = parents[n]
            return n
        edges.sort(key=lambda edge: edge[2])
        for k, (a, b, _) in enumerate(edges):
            pair = [top(a), top(b)]
            for n in pair:
                parents[n] = count + k
            pairs.append(pair)
        return np.array(pairs), np.array([edge[2] for edge in edges])

    def _cut(count, children, leaves):
        """Labels of so many groups, as scikit-learn numbers them."""
        import heapq
        nodes = [-(max(children[-1]) + 1)] if leaves > 0 and count > 1 else [0]
        if count > 1:
            for _ in range(count - 1):
                a, b = children[-nodes[0] - leaves]
                heapq.heappush(nodes, -int(a))
                heapq.heappushpop(nodes, -int(b))
        labels = np.zeros(leaves, dtype=int)
        for k, node in enumerate(nodes):
            stack = [-node]
            while stack:
                n = stack.pop()
                if n < leaves:
                    labels[n] = k
                else:
                    stack.extend([int(v) for v in children[n - leaves]])
        return labels

    class AgglomerativeClustering(BaseEstimator):
        def __init__(self, n_clusters=2, *, metric="euclidean", memory=None, connectivity=None,
                     compute_full_tree="auto", linkage="ward", distance_threshold=None, compute_distances=False):
            self.n_clusters, self.metric, self.memory, self.connectivity = n_clusters, metric, memory, connectivity
            self.compute_full_tree, self.linkage = compute_full_tree, linkage
            self.distance_threshold, self.compute_distances = distance_threshold, compute_distances

        def fit(self, X, y=None):
            check_option(
                "AgglomerativeClustering", "linkage", self.linkage, ["average", "complete", "single", "ward"])
            if self.connectivity is not None:
                raise NotImplementedError("lectern does not have AgglomerativeClustering(connectivity=...)")
            if not ((self.n_clusters is None) ^ (self.distance_threshold is None)):
                raise ValueError("Exactly one of n_clusters and distance_threshold has to be set, and the other needs to be None.")
            if self.linkage == "ward" and self.metric != "euclidean":
                raise ValueError(
                    f"{self.metric} was provided as metric. Ward can only work with euclidean distances.")
            X = np.asarray(check_array(X), dtype=float)
            if len(X) < 2:
                raise ValueError(
                    f"Found array with {len(X)} sample(s) (shape={X.shape}) while a minimum of 2 is required by "
                    "AgglomerativeClustering.")
            apart = X if self.metric == "precomputed" else pairwise_distances(X, metric=self.metric)
            if self.linkage == "single":
                self.children_, self.distances_ = _chained(apart)
            else:
                self.children_, self.distances_ = _joined(apart, self.linkage)
            self.n_leaves_, self.n_connected_components_, self.n_features_in_ = len(X), 1, X.shape[1]
            if self.distance_threshold is not None:
                self.n_clusters_ = int(np.count_nonzero(self.distances_ >= self.distance_threshold)) + 1
            else:
                self.n_clusters_ = self.n_clusters
            if self.n_clusters_ > len(X):
                raise ValueError(
                    f"Cannot extract more clusters than samples: {self.n_clusters_} clusters were given for a tree with {len(X)} leaves.")
            self.labels_ = _cut(self.n_clusters_, self.children_, len(X))
            if self.distance_threshold is None and not self.compute_distances:
                del self.distances_
            return self

        def fit_predict(self, X, y=None):
            return self.fit(X).labels_

    def estimate_bandwidth(X, *, quantile=0.3, n_samples=None, random_state=0, n_jobs=None):
        X = np.asarray(X, dtype=float)
        if n_samples is not None:
            from sklearn.utils import check_random_state
            X = X[check_random_state(random_state).permutation(len(X))[:n_samples]]
        count = max(1, int(len(X) * quantile))
        apart = np.sort(pairwise_distances(X), axis=1)[:, :count]
        return float(np.max(apart, axis=1).sum() / len(X))

    class MeanShift(BaseEstimator):
        def __init__(self, *, bandwidth=None, seeds=None, bin_seeding=False, min_bin_freq=1, cluster_all=True,
                     n_jobs=None, max_iter=300):
            self.bandwidth, self.seeds, self.bin_seeding, self.cluster_all = bandwidth, seeds, bin_seeding, cluster_all
            self.min_bin_freq, self.n_jobs, self.max_iter = min_bin_freq, n_jobs, max_iter

        def fit(self, X, y=None):
            X = np.asarray(check_array(X), dtype=float)
            if self.bin_seeding:
                raise NotImplementedError("lectern does not have MeanShift(bin_seeding=True)")
            width = estimate_bandwidth(X) if self.bandwidth is None else self.bandwidth
            found, self.n_iter_ = {}, 0
            for seed in (X if self.seeds is None else np.asarray(self.seeds, dtype=float)):
                mean, steps = seed, 0
                while True:
                    inside = X[np.sqrt(((X - mean) ** 2).sum(axis=1)) <= width]
                    if len(inside) == 0:
                        break
                    old, mean = mean, inside.mean(axis=0)
                    if np.sqrt(((mean - old) ** 2).sum()) <= 1e-3 * width or steps == self.max_iter:
                        break
                    steps += 1
                if len(inside):
                    found[tuple(mean.tolist())] = len(inside)
                self.n_iter_ = max(self.n_iter_, steps)
            if not found:
                raise ValueError(
                    f"No point was within bandwidth={width:f} of any seed. Try a different seeding strategy or increase the bandwidth.")
            ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)
            centers = np.array([c for c, _ in ordered])
            unique = np.ones(len(centers), dtype=bool)
            for k, center in enumerate(centers):
                if unique[k]:
                    unique[np.sqrt(((centers - center) ** 2).sum(axis=1)) <= width] = False
                    unique[k] = True
            self.cluster_centers_ = centers[unique]
            apart = pairwise_distances(X, self.cluster_centers_)
            self.labels_ = apart.argmin(axis=1)
            if not self.cluster_all:
                self.labels_ = np.where(apart.min(axis=1) <= width, self.labels_, -1)
            self.n_features_in_ = X.shape[1]
            return self

        def predict(self, X):
            return pairwise_distances(np.asarray(X, dtype=float), self.cluster_centers_).argmin(axis=1)

        def fit_predict(self, X, y=None):
            return self.fit(X).labels_
    """#,
    names: [
      "DBSCAN", "AgglomerativeClustering", "MeanShift", "estimate_bandwidth",
    ])
}
