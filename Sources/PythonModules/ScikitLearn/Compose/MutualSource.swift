import MiniPython

extension ScikitLearnPython {
  /// How much columns say of a target.
  ///
  /// - Source: `sklearn/feature_selection/_mutual_info.py` of scikit-learn 1.9.
  static let mutual = ModuleDefinition(
    python: "_sklearn_mutual", "How much columns say of a target.",
    #"""
    import numpy as np
    from sklearn.metrics import mutual_info_score
    from sklearn.preprocessing import scale
    from sklearn.utils import check_random_state

    def _digamma(n):
        """The logarithmic derivative of the gamma function at whole numbers."""
        n = np.asarray(n, dtype=int)
        most = int(n.max()) if n.size else 1
        sums = np.concatenate([[0.0], np.cumsum(1.0 / np.arange(1, most + 1))])
        return sums[n - 1] - np.euler_gamma

    def _farthest(table, k):
        """The distance of the k-th nearest other row, along the longest axis."""
        apart = np.abs(table[:, None, :] - table[None, :, :]).max(axis=2)
        np.fill_diagonal(apart, np.inf)
        return np.nextafter(np.sort(apart, axis=1)[:, k - 1], 0)

    def _within(values, radius):
        return (np.abs(values[:, None] - values[None, :]) <= radius[:, None]).sum(axis=1)

    def _continuous(x, y, k):
        radius = _farthest(np.column_stack([x, y]), k)
        one, two = _within(x, radius) - 1, _within(y, radius) - 1
        found = _digamma(len(x)) + _digamma(k) - np.mean(_digamma(one + 1)) - np.mean(_digamma(two + 1))
        return max(0, found)

    def _mixed(c, d, k):
        n = len(c)
        radius, counts, used = np.empty(n), np.empty(n), np.empty(n)
        for label in np.unique(d):
            own = d == label
            count = int(own.sum())
            if count > 1:
                used[own] = min(k, count - 1)
                radius[own] = _farthest(c[own][:, None], min(k, count - 1))
            counts[own] = count
        kept = counts > 1
        c, radius = c[kept], radius[kept]
        found = (_digamma(len(c)) + np.mean(_digamma(used[kept])) - np.mean(_digamma(counts[kept]))
                 - np.mean(_digamma(_within(c, radius))))
        return max(0, found)

    def _estimate(X, y, discrete_features, discrete_target, n_neighbors, random_state):
        X, y = np.asarray(X), np.asarray(y)
        if len(X) != len(y):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
        n, d = X.shape
        if isinstance(discrete_features, (str, bool)):
            mask = np.full(d, discrete_features is True)
        else:
            given = np.asarray(discrete_features)
            mask = given if given.dtype == bool else np.isin(np.arange(d), given)
        rng = check_random_state(random_state)
        free = np.flatnonzero(~mask)
        X = X.astype(float)
        if len(free):
            X[:, free] = scale(X[:, free], with_mean=False)
            means = np.maximum(1, np.mean(np.abs(X[:, free]), axis=0))
            X[:, free] += 1e-10 * means * rng.standard_normal(size=(n, len(free)))
        if not discrete_target:
            y = scale(y.astype(float)[:, None], with_mean=False)[:, 0]
            y = y + 1e-10 * np.maximum(1, np.mean(np.abs(y))) * rng.standard_normal(size=n)
        found = []
        for j in range(d):
            if mask[j] and discrete_target:
                found.append(mutual_info_score(X[:, j], y))
            elif mask[j]:
                found.append(_mixed(y, X[:, j], n_neighbors))
            elif discrete_target:
                found.append(_mixed(X[:, j], y, n_neighbors))
            else:
                found.append(_continuous(X[:, j], y, n_neighbors))
        return np.array(found, dtype=float)

    def mutual_info_classif(X, y, *, discrete_features="auto", n_neighbors=3, copy=True, random_state=None, n_jobs=None):
        from sklearn.utils.multiclass import check_classification_targets
        check_classification_targets(y)
        return _estimate(X, y, discrete_features, True, n_neighbors, random_state)

    def mutual_info_regression(X, y, *, discrete_features="auto", n_neighbors=3, copy=True, random_state=None, n_jobs=None):
        return _estimate(X, y, discrete_features, False, n_neighbors, random_state)
    """#,
    names: [
      "mutual_info_classif", "mutual_info_regression",
    ])
}
