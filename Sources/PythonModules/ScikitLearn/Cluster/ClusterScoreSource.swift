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

    def euclidean_distances(X, Y=None):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        return np.sqrt(((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2))

    pairwise_distances = euclidean_distances

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
      "adjusted_rand_score", "euclidean_distances", "pairwise_distances", "cosine_similarity",
      "silhouette_samples", "silhouette_score",
    ])
}
