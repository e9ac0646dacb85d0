import MiniPython

extension ScikitLearnPython {
  static let moreDatasetNames = [
    "make_swiss_roll", "make_s_curve", "make_gaussian_quantiles", "make_hastie_10_2",
    "make_friedman2", "make_friedman3", "make_multilabel_classification",
    "make_sparse_uncorrelated", "load_linnerud",
  ]

  /// Rarer made-up data sets.
  ///
  /// - Source: `sklearn/datasets/_samples_generator.py` of scikit-learn 1.9.
  static let moreDatasets = ModuleDefinition(
    python: "_sklearn_more_datasets", "Rarer data sets.",
    #"""
    import numpy as np
    from sklearn.utils import Bunch, check_random_state, shuffle as _shuffle

    def make_swiss_roll(n_samples=100, *, noise=0.0, random_state=None, hole=False):
        rng = check_random_state(random_state)
        if not hole:
            t = 1.5 * np.pi * (1 + 2 * rng.uniform(size=n_samples))
            y = 21 * rng.uniform(size=n_samples)
        else:
            corners = np.array([[np.pi * (1.5 + i), j * 7] for i in range(3) for j in range(3)])
            corners = np.delete(corners, 4, axis=0)
            chosen = rng.choice(8, n_samples)
            parameters = rng.uniform(size=(2, n_samples)) * np.array([[np.pi], [7]])
            t, y = corners[chosen].T + parameters
        X = np.vstack((t * np.cos(t), y, t * np.sin(t)))
        return (X + noise * rng.standard_normal(size=(3, n_samples))).T, t

    def make_s_curve(n_samples=100, *, noise=0.0, random_state=None):
        rng = check_random_state(random_state)
        t = 3 * np.pi * (rng.uniform(size=(1, n_samples)) - 0.5)
        X = np.empty((n_samples, 3))
        X[:, 0] = np.sin(t)[0]
        X[:, 1] = 2.0 * rng.uniform(size=n_samples)
        X[:, 2] = (np.sign(t) * (np.cos(t) - 1))[0]
        X += noise * rng.standard_normal(size=(3, n_samples)).T
        return X, t[0]

    def make_gaussian_quantiles(*, mean=None, cov=1.0, n_samples=100, n_features=2, n_classes=3, shuffle=True,
                                random_state=None):
        if n_samples < n_classes:
            raise ValueError("n_samples must be at least n_classes")
        rng = check_random_state(random_state)
        mean = np.zeros(n_features) if mean is None else np.array(mean)
        X = rng.multivariate_normal(mean, cov * np.identity(n_features), (n_samples,))
        X = X[np.argsort(np.sum((X - mean) ** 2, axis=1))]
        step = n_samples // n_classes
        y = np.hstack([np.repeat(np.arange(n_classes), step), np.repeat(n_classes - 1, n_samples - step * n_classes)])
        if shuffle:
            X, y = _shuffle(X, y, random_state=rng)
        return X, y

    def make_hastie_10_2(n_samples=12000, *, random_state=None):
        rng = check_random_state(random_state)
        X = rng.normal(size=(n_samples, 10))
        y = ((X ** 2.0).sum(axis=1) > 9.34).astype(float)
        y[y == 0.0] = -1.0
        return X, y

    def _circuit(n_samples, rng):
        X = rng.uniform(size=(n_samples, 4))
        X[:, 0] *= 100
        X[:, 1] *= 520 * np.pi
        X[:, 1] += 40 * np.pi
        X[:, 3] *= 10
        X[:, 3] += 1
        return X

    def make_friedman2(n_samples=100, *, noise=0.0, random_state=None):
        rng = check_random_state(random_state)
        X = _circuit(n_samples, rng)
        y = (X[:, 0] ** 2 + (X[:, 1] * X[:, 2] - 1 / (X[:, 1] * X[:, 3])) ** 2) ** 0.5
        return X, y + noise * rng.standard_normal(size=n_samples)

    def make_friedman3(n_samples=100, *, noise=0.0, random_state=None):
        rng = check_random_state(random_state)
        X = _circuit(n_samples, rng)
        y = np.arctan((X[:, 1] * X[:, 2] - 1 / (X[:, 1] * X[:, 3])) / X[:, 0])
        return X, y + noise * rng.standard_normal(size=n_samples)

    def make_sparse_uncorrelated(n_samples=100, n_features=10, *, random_state=None):
        rng = check_random_state(random_state)
        X = rng.normal(loc=0, scale=1, size=(n_samples, n_features))
        y = rng.normal(loc=(X[:, 0] + 2 * X[:, 1] - 2 * X[:, 2] - 1.5 * X[:, 3]), scale=np.ones(n_samples))
        return X, y

    def make_multilabel_classification(n_samples=100, n_features=20, *, n_classes=5, n_labels=2, length=50,
                                       allow_unlabeled=True, sparse=False, return_indicator="dense",
                                       return_distributions=False, random_state=None):
        rng = check_random_state(random_state)
        chances = rng.uniform(size=n_classes)
        chances /= chances.sum()
        steps = np.cumsum(chances)
        words_of = rng.uniform(size=(n_features, n_classes))
        words_of /= np.sum(words_of, axis=0)
        X, Y = np.zeros((n_samples, n_features)), np.zeros((n_samples, n_classes), dtype=int)
        labels = []
        for k in range(n_samples):
            size = n_classes + 1
            while (not allow_unlabeled and size == 0) or size > n_classes:
                size = rng.poisson(n_labels)
            chosen = set()
            while len(chosen) != size:
                chosen.update(np.searchsorted(steps, rng.uniform(size=size - len(chosen))).tolist())
            chosen = list(chosen)
            count = 0
            while count == 0:
                count = rng.poisson(length)
            if not chosen:
                words = rng.randint(n_features, size=count)
            else:
                share = np.cumsum(words_of[:, chosen].sum(axis=1) / words_of[:, chosen].sum())
                words = np.searchsorted(share, rng.uniform(size=count))
            X[k] = np.bincount(words, minlength=n_features)
            Y[k, chosen] = 1
            labels.append(chosen)
        return (X, labels) if return_indicator is False else (X, Y)

    def load_linnerud(*, return_X_y=False, as_frame=False):
        data = [[5, 162, 60], [2, 110, 60], [12, 101, 101], [12, 105, 37], [13, 155, 58], [4, 101, 42], [8, 101, 38],
                [6, 125, 40], [15, 200, 40], [17, 251, 250], [17, 120, 38], [13, 210, 115], [14, 215, 105], [1, 50, 50],
                [6, 70, 31], [12, 210, 120], [4, 60, 25], [11, 230, 80], [15, 225, 73], [2, 110, 43]]
        target = [[191, 36, 50], [189, 37, 52], [193, 38, 58], [162, 35, 62], [189, 35, 46], [182, 36, 56], [211, 38, 56],
                  [167, 34, 60], [176, 31, 74], [154, 33, 56], [169, 34, 50], [166, 33, 52], [154, 34, 64], [247, 46, 50],
                  [193, 36, 46], [202, 37, 62], [176, 37, 54], [157, 32, 52], [156, 33, 54], [138, 33, 68]]
        X, y = np.array(data, dtype=float), np.array(target, dtype=float)
        if return_X_y:
            return X, y
        return Bunch(
            data=X, feature_names=["Chins", "Situps", "Jumps"], target=y, target_names=["Weight", "Waist", "Pulse"],
            frame=None, DESCR="Linnerrud dataset")
    """#, names: moreDatasetNames)
}
