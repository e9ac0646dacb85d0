import MiniPython

extension ScikitLearnPython {
  static let kernelFunctionNames = [
    "polynomial_kernel", "sigmoid_kernel", "laplacian_kernel", "pairwise_kernels",
    "pairwise_distances_argmin", "pairwise_distances_argmin_min", "paired_distances",
    "paired_euclidean_distances", "paired_manhattan_distances", "paired_cosine_distances",
    "haversine_distances", "chi2_kernel", "additive_chi2_kernel",
  ]

  /// Further functions of two tables.
  ///
  /// - Source: `sklearn/metrics/pairwise.py` of scikit-learn 1.9.
  static let kernelFunctions = ModuleDefinition(
    python: "_sklearn_kernels", "Likenesses of rows.",
    #"""
    import numpy as np
    from sklearn.metrics.pairwise import cosine_similarity, linear_kernel, pairwise_distances, rbf_kernel

    def _both(X, Y):
        X = np.asarray(X, dtype=float)
        Y = X if Y is None else np.asarray(Y, dtype=float)
        if X.shape[1] != Y.shape[1]:
            raise ValueError(
                "Incompatible dimension for X and Y matrices: "
                f"X.shape[1] == {X.shape[1]} while Y.shape[1] == {Y.shape[1]}")
        return X, Y

    def polynomial_kernel(X, Y=None, degree=3, gamma=None, coef0=1):
        X, Y = _both(X, Y)
        return ((1.0 / X.shape[1] if gamma is None else gamma) * (X @ Y.T) + coef0) ** degree

    def sigmoid_kernel(X, Y=None, gamma=None, coef0=1):
        X, Y = _both(X, Y)
        return np.tanh((1.0 / X.shape[1] if gamma is None else gamma) * (X @ Y.T) + coef0)

    def laplacian_kernel(X, Y=None, gamma=None):
        X, Y = _both(X, Y)
        gamma = 1.0 / X.shape[1] if gamma is None else gamma
        return np.exp(-gamma * np.abs(X[:, None] - Y[None]).sum(axis=2))

    def additive_chi2_kernel(X, Y=None):
        X, Y = _both(X, Y)
        apart, total = X[:, None] - Y[None], X[:, None] + Y[None]
        return -np.where(total != 0, apart ** 2 / np.where(total != 0, total, 1.0), 0.0).sum(axis=2)

    def chi2_kernel(X, Y=None, gamma=1.0):
        return np.exp(gamma * additive_chi2_kernel(X, Y))

    def pairwise_kernels(X, Y=None, metric="linear", *, filter_params=False, n_jobs=None, **kwds):
        kinds = {"linear": linear_kernel, "rbf": rbf_kernel, "poly": polynomial_kernel, "polynomial": polynomial_kernel,
                 "sigmoid": sigmoid_kernel, "laplacian": laplacian_kernel, "cosine": cosine_similarity,
                 "chi2": chi2_kernel, "additive_chi2": additive_chi2_kernel}
        if callable(metric):
            X, Y = _both(X, Y)
            return np.array([[metric(a, b, **kwds) for b in Y] for a in X])
        return kinds[metric](X, Y, **kwds)

    def pairwise_distances_argmin(X, Y, *, axis=1, metric="euclidean", metric_kwargs=None):
        return np.argmin(pairwise_distances(X, Y, metric=metric, **(metric_kwargs or {})), axis=axis)

    def pairwise_distances_argmin_min(X, Y, *, axis=1, metric="euclidean", metric_kwargs=None):
        apart = pairwise_distances(X, Y, metric=metric, **(metric_kwargs or {}))
        return np.argmin(apart, axis=axis), np.min(apart, axis=axis)

    def _paired(X, Y):
        X, Y = _both(X, Y)
        if X.shape != Y.shape:
            raise ValueError(f"X and Y should be of same shape. They were respectively {X.shape} and {Y.shape} long.")
        return X, Y

    def paired_euclidean_distances(X, Y):
        X, Y = _paired(X, Y)
        return np.sqrt(((X - Y) ** 2).sum(axis=1))

    def paired_manhattan_distances(X, Y):
        X, Y = _paired(X, Y)
        return np.abs(X - Y).sum(axis=1)

    def paired_cosine_distances(X, Y):
        X, Y = _paired(X, Y)
        one = X / np.linalg.norm(X, axis=1, keepdims=True)
        return 0.5 * ((one - Y / np.linalg.norm(Y, axis=1, keepdims=True)) ** 2).sum(axis=1)

    def paired_distances(X, Y, *, metric="euclidean", **kwds):
        kinds = {"euclidean": paired_euclidean_distances, "l2": paired_euclidean_distances,
                 "manhattan": paired_manhattan_distances, "l1": paired_manhattan_distances,
                 "cityblock": paired_manhattan_distances, "cosine": paired_cosine_distances}
        if callable(metric):
            X, Y = _paired(X, Y)
            return np.array([metric(a, b) for a, b in zip(X, Y)])
        return kinds[metric](X, Y)

    def haversine_distances(X, Y=None):
        X, Y = _both(X, Y)
        lat, lon = X[:, None, 0] - Y[None, :, 0], X[:, None, 1] - Y[None, :, 1]
        share = np.sin(lat / 2) ** 2 + np.cos(X[:, None, 0]) * np.cos(Y[None, :, 0]) * np.sin(lon / 2) ** 2
        return 2 * np.arcsin(np.sqrt(share))
    """#, names: kernelFunctionNames)
}
