import MiniPython

extension ScikitLearnPython {
  /// Scores of groups, and distances.
  static let clusterScores = ModuleDefinition(
    python: "_sklearn_clusters", "Scores of groups.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone

    def adjusted_rand_score(labels_true, labels_pred):
        a, b = np.unique(np.asarray(labels_true), return_inverse=True)[1], np.unique(np.asarray(labels_pred), return_inverse=True)[1]
        n = len(a)
        table = np.zeros((a.max() + 1, b.max() + 1), dtype=int)
        for i, j in zip(a, b):
            table[i, j] += 1
        squares = int((table ** 2).sum())
        rows, columns = int((table.sum(axis=1) ** 2).sum()), int((table.sum(axis=0) ** 2).sum())
        c11 = squares - n
        c01, c10 = columns - squares, rows - squares
        c00 = n * n - c01 - c10 - squares
        if c10 == 0 and c01 == 0:
            return 1.0
        return float(2.0 * (c00 * c11 - c10 * c01) / ((c00 + c10) * (c10 + c11) + (c00 + c01) * (c01 + c11)))

    def _contingency(labels_true, labels_pred):
        one, two = np.asarray(labels_true), np.asarray(labels_pred)
        if len(one) != len(two):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(one)}, {len(two)}]")
        a, b = np.unique(one, return_inverse=True)[1], np.unique(two, return_inverse=True)[1]
        table = np.zeros((a.max() + 1, b.max() + 1), dtype=int)
        for i, j in zip(a, b):
            table[i, j] += 1
        return table

    def contingency_matrix(labels_true, labels_pred, *, eps=None, sparse=False, dtype=np.int64):
        if eps is not None and sparse:
            raise ValueError("Cannot set 'eps' when sparse=True")
        table = _contingency(labels_true, labels_pred)
        if sparse:
            from _sklearn_one_hot import SparseRows
            return SparseRows(table.astype(dtype))
        return table.astype(dtype) if eps is None else table + eps

    def pair_confusion_matrix(labels_true, labels_pred):
        table = _contingency(labels_true, labels_pred)
        n, rows, columns = int(table.sum()), table.sum(axis=1), table.sum(axis=0)
        squares = int((table ** 2).sum())
        out = np.empty((2, 2), dtype=np.int64)
        out[1, 1] = squares - n
        out[0, 1] = table.dot(columns).sum() - squares
        out[1, 0] = table.T.dot(rows).sum() - squares
        out[0, 0] = n ** 2 - out[0, 1] - out[1, 0] - squares
        return out

    def entropy(labels):
        labels = np.asarray(labels)
        return _entropy(np.unique(labels, return_counts=True)[1]) if len(labels) else 1.0

    def _entropy(counts):
        counts = np.asarray(counts, dtype=float)
        counts = counts[counts > 0]
        if len(counts) <= 1:
            return 0.0
        total = counts.sum()
        return float(-np.sum((counts / total) * (np.log(counts) - np.log(total))))

    def mutual_info_score(labels_true=None, labels_pred=None, *, contingency=None):
        table = _contingency(labels_true, labels_pred) if contingency is None else np.asarray(contingency)
        rows, columns = np.nonzero(table)
        values = table[rows, columns]
        total = table.sum()
        pi, pj = np.ravel(table.sum(axis=1)), np.ravel(table.sum(axis=0))
        if len(pi) == 1 or len(pj) == 1:
            return 0.0
        logs, shares = np.log(values), values / total
        outer = pi[rows].astype(np.int64) * pj[columns].astype(np.int64)
        found = shares * (logs - np.log(total)) + shares * (-np.log(outer) + np.log(pi.sum()) + np.log(pj.sum()))
        found = np.where(np.abs(found) < np.finfo(found.dtype).eps, 0.0, found)
        return float(np.clip(found.sum(), 0.0, None))

    def homogeneity_completeness_v_measure(labels_true, labels_pred, *, beta=1.0):
        if len(labels_true) == 0:
            return 1.0, 1.0, 1.0
        table = _contingency(labels_true, labels_pred)
        hc, hk = _entropy(table.sum(axis=1)), _entropy(table.sum(axis=0))
        shared = mutual_info_score(contingency=table)
        homogeneity = shared / hc if hc else 1.0
        completeness = shared / hk if hk else 1.0
        if homogeneity + completeness == 0.0:
            v = 0.0
        else:
            v = (1 + beta) * homogeneity * completeness / (beta * homogeneity + completeness)
        return float(homogeneity), float(completeness), float(v)

    def homogeneity_score(labels_true, labels_pred):
        return homogeneity_completeness_v_measure(labels_true, labels_pred)[0]

    def completeness_score(labels_true, labels_pred):
        return homogeneity_completeness_v_measure(labels_true, labels_pred)[1]

    def v_measure_score(labels_true, labels_pred, *, beta=1.0):
        return homogeneity_completeness_v_measure(labels_true, labels_pred, beta=beta)[2]

    def normalized_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
        table = _contingency(labels_true, labels_pred)
        if table.shape[0] == table.shape[1] == 1 or table.shape[0] == table.shape[1] == 0:
            return 1.0
        shared = mutual_info_score(contingency=table)
        if shared == 0:
            return 0.0
        one, two = _entropy(table.sum(axis=1)), _entropy(table.sum(axis=0))
        if average_method == "min":
            scale = min(one, two)
        elif average_method == "geometric":
            scale = np.sqrt(one * two)
        elif average_method == "arithmetic":
            scale = np.mean([one, two])
        else:
            scale = max(one, two)
        return float(shared / scale)

    def _expected_mutual_information(table, n):
        from math import lgamma, exp, log
        a, b = [int(v) for v in table.sum(axis=1)], [int(v) for v in table.sum(axis=0)]
        if len(a) == 1 or len(b) == 1:
            return 0.0
        found = 0.0
        for i in a:
            for j in b:
                for k in range(max(1, i - n + j), min(i, j) + 1):
                    ways = (lgamma(i + 1) + lgamma(j + 1) + lgamma(n - i + 1) + lgamma(n - j + 1)
                            - (lgamma(k + 1) + lgamma(n + 1)) - lgamma(i - k + 1) - lgamma(j - k + 1)
                            - lgamma(n - i - j + k + 1))
                    found += k / n * (log(n) + log(k) - log(i) - log(j)) * exp(ways)
        return found

    def adjusted_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
        table = _contingency(labels_true, labels_pred)
        if table.shape[0] == table.shape[1] == 1 or table.shape[0] == table.shape[1] == 0:
            return 1.0
        shared = mutual_info_score(contingency=table)
        expected = _expected_mutual_information(table, int(table.sum()))
        one, two = _entropy(table.sum(axis=1)), _entropy(table.sum(axis=0))
        scales = {"min": min(one, two), "max": max(one, two), "geometric": np.sqrt(one * two)}
        scale = scales.get(average_method, np.mean([one, two]))
        rest, eps = scale - expected, np.finfo("float64").eps
        rest = min(rest, -eps) if rest < 0 else max(rest, eps)
        return float((shared - expected) / rest)

    def rand_score(labels_true, labels_pred):
        table = _contingency(labels_true, labels_pred)
        n = int(table.sum())
        squares = int((table ** 2).sum())
        rows, columns = int((table.sum(axis=1) ** 2).sum()), int((table.sum(axis=0) ** 2).sum())
        agree = (squares - n) + (n * n - rows - columns + squares)
        total = n * (n - 1)
        return 1.0 if total == 0 or agree == total else float(agree / total)

    def fowlkes_mallows_score(labels_true, labels_pred):
        table = _contingency(labels_true, labels_pred)
        n = int(table.sum())
        tk = int((table ** 2).sum()) - n
        pk, qk = int((table.sum(axis=0) ** 2).sum()) - n, int((table.sum(axis=1) ** 2).sum()) - n
        return float(np.sqrt(tk / pk) * np.sqrt(tk / qk)) if tk != 0 else 0.0

    def davies_bouldin_score(X, labels):
        X, places = np.asarray(X, dtype=float), np.unique(np.asarray(labels), return_inverse=True)[1]
        count = places.max() + 1
        centers = np.array([X[places == k].mean(axis=0) for k in range(count)])
        spread = np.array([euclidean_distances(X[places == k], centers[k:k + 1]).mean() for k in range(count)])
        apart = euclidean_distances(centers)
        if np.allclose(spread, 0) or np.allclose(apart, 0):
            return 0.0
        apart[apart == 0] = np.inf
        return float(np.mean(np.max((spread[:, None] + spread) / apart, axis=1)))

    def calinski_harabasz_score(X, labels):
        X, places = np.asarray(X, dtype=float), np.unique(np.asarray(labels), return_inverse=True)[1]
        count, outer, inner = places.max() + 1, 0.0, 0.0
        mean = X.mean(axis=0)
        for k in range(count):
            own = X[places == k]
            center = own.mean(axis=0)
            outer += len(own) * np.sum((center - mean) ** 2)
            inner += np.sum((own - center) ** 2)
        return float(1.0 if inner == 0.0 else outer * (len(X) - count) / (inner * (count - 1.0)))

    def euclidean_distances(X, Y=None):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        return np.sqrt(((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2))

    def manhattan_distances(X, Y=None):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        return np.abs(X[:, None, :] - Y[None, :, :]).sum(axis=2)

    def cosine_distances(X, Y=None):
        found = np.clip(1 - cosine_similarity(X, Y), 0, 2)
        if Y is None:
            np.fill_diagonal(found, 0.0)
        return found

    def _per_pair(measure):
        def table(X, Y=None, **options):
            X = np.asarray(X, dtype=float)
            Y = X if Y is None else np.asarray(Y, dtype=float)
            return measure(X[:, None, :], Y[None, :, :], **options)
        return table

    def _minkowski(a, b, p=2):
        return (np.abs(a - b) ** p).sum(axis=2) ** (1.0 / p)

    def _correlation(a, b):
        return cosine_distances(a[:, 0, :] - a[:, 0, :].mean(axis=1)[:, None], b[0] - b[0].mean(axis=1)[:, None])

    _METRICS = {
        "chebyshev": _per_pair(lambda a, b: np.abs(a - b).max(axis=2)), "minkowski": _per_pair(_minkowski),
        "sqeuclidean": _per_pair(lambda a, b: ((a - b) ** 2).sum(axis=2)),
        "hamming": _per_pair(lambda a, b: (a != b).mean(axis=2)),
        "braycurtis": _per_pair(lambda a, b: np.abs(a - b).sum(axis=2) / np.abs(a + b).sum(axis=2)),
        "canberra": _per_pair(lambda a, b: (np.abs(a - b) / np.where(a == b, 1.0, np.abs(a) + np.abs(b))).sum(axis=2)),
        "jaccard": _per_pair(
            lambda a, b: ((a != 0) != (b != 0)).sum(axis=2) / np.maximum(1, ((a != 0) | (b != 0)).sum(axis=2))),
        "correlation": _per_pair(_correlation)}

    def pairwise_distances(X, Y=None, metric="euclidean", **options):
        known = {"euclidean": euclidean_distances, "l2": euclidean_distances, "manhattan": manhattan_distances,
                 "l1": manhattan_distances, "cityblock": manhattan_distances, "cosine": cosine_distances}
        if isinstance(metric, str) and metric == "precomputed":
            return np.asarray(X)
        if isinstance(metric, str) and metric in _METRICS:
            return _METRICS[metric](X, Y, **options)
        if callable(metric):
            Y = X if Y is None else Y
            return np.array([[float(metric(np.asarray(a), np.asarray(b))) for b in Y] for a in X])
        if metric not in known:
            names = sorted([*known, *_METRICS])
            raise ValueError(f"Unknown metric {metric}. Valid metrics are {names}, or 'precomputed', or a callable")
        return known[metric](X, Y)

    def linear_kernel(X, Y=None, dense_output=True):
        X = np.asarray(X, dtype=float)
        return X @ (X if Y is None else np.asarray(Y, dtype=float)).T

    def rbf_kernel(X, Y=None, gamma=None):
        gamma = 1.0 / np.asarray(X).shape[1] if gamma is None else gamma
        return np.exp(-gamma * euclidean_distances(X, Y) ** 2)

    def cosine_similarity(X, Y=None):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        one = X / np.sqrt((X ** 2).sum(axis=1))[:, None]
        two = Y / np.sqrt((Y ** 2).sum(axis=1))[:, None]
        return one @ two.T

    def silhouette_samples(X, labels):
        labels = np.asarray(labels)
        distances = euclidean_distances(X)
        names = np.unique(labels)
        if not 1 < len(names) < len(labels):
            raise ValueError(
                f"Number of labels is {len(names)}. Valid values are 2 to n_samples - 1 (inclusive)")
        out = np.zeros(len(labels))
        for k in range(len(labels)):
            own = labels == labels[k]
            if own.sum() == 1:
                continue
            a = distances[k][own].sum() / (own.sum() - 1)
            b = min([distances[k][labels == c].mean() for c in names if c != labels[k]])
            out[k] = (b - a) / max(a, b)
        return out

    def silhouette_score(X, labels, *, metric="euclidean", sample_size=None, random_state=None):
        return float(np.mean(silhouette_samples(X, labels)))
    """#,
    names: [
      "cosine_similarity", "manhattan_distances", "cosine_distances", "linear_kernel", "rbf_kernel",
      "contingency_matrix", "entropy",
    ] + clusterScoreNames)

  static let clusterScoreNames = [
    "adjusted_rand_score", "euclidean_distances", "pairwise_distances", "silhouette_samples",
    "silhouette_score", "mutual_info_score", "homogeneity_completeness_v_measure",
    "homogeneity_score", "completeness_score", "v_measure_score", "normalized_mutual_info_score",
    "rand_score", "fowlkes_mallows_score", "adjusted_mutual_info_score", "davies_bouldin_score",
    "calinski_harabasz_score", "pair_confusion_matrix",
  ]

  /// `sklearn.metrics.cluster`.
  static let clusterMetrics = ModuleDefinition(
    "sklearn.metrics.cluster", "Scores of groups.",
    aliases: (clusterScoreNames.filter { !$0.hasSuffix("_distances") }
      + ["contingency_matrix", "entropy"]).map { ($0, "_sklearn_clusters." + $0) })

  /// `sklearn.metrics.pairwise`.
  static let pairwise = ModuleDefinition(
    "sklearn.metrics.pairwise", "Distances and likenesses of rows.",
    aliases: [
      "cosine_similarity", "cosine_distances", "euclidean_distances", "manhattan_distances",
      "pairwise_distances", "linear_kernel", "rbf_kernel",
    ].map { ($0, "_sklearn_clusters." + $0) }
      + kernelFunctionNames.map { ($0, "_sklearn_kernels." + $0) }
      + [("nan_euclidean_distances", "_sklearn_neighbor_impute.nan_euclidean_distances")])
}
