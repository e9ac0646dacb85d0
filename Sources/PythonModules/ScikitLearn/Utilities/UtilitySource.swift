import MiniPython

extension ScikitLearnPython {
  /// Resampling, and weights that balance classes.
  static let utilities = ModuleDefinition(
    python: "_sklearn_utils", "Helpers.",
    #"""
    import numpy as np

    def check_array(array, *, dtype="numeric", ensure_2d=True, ensure_all_finite=None, input_name="", estimator=None):
        X = np.asarray(array) if dtype == "numeric" else np.asarray(array, dtype=dtype)
        if ensure_2d and X.ndim < 2:
            shape = "1D array" if X.ndim == 1 else "scalar array"
            raise ValueError(
                f"Expected 2D array, got {shape} instead:\narray={X}.\nReshape your data either using "
                "array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it "
                "contains a single sample.")
        if ensure_2d and X.ndim > 2:
            owner = f" by {type(estimator).__name__}" if estimator is not None else ""
            raise ValueError(f"Found array with dim {X.ndim}, while dim <= 2 is required{owner}.")
        if ensure_all_finite is True and X.dtype.kind == "f" and not np.isfinite(X).all():
            name = f" {input_name}" if input_name else ""
            if np.isnan(X).any():
                raise ValueError(f"Input{name} contains NaN.")
            raise ValueError(f"Input{name} contains infinity or a value too large for dtype('{X.dtype}').")
        return X

    def checked_array(array, *, dtype="numeric", ensure_2d=True, ensure_all_finite=True, input_name="", **options):
        return check_array(
            array, dtype=dtype, ensure_2d=ensure_2d, ensure_all_finite=ensure_all_finite, input_name=input_name)

    def check_finite(X, owner, name="X"):
        found = np.asarray(X)
        if found.dtype.kind != "f" or np.isfinite(found).all():
            return
        if np.isnan(found).any():
            raise ValueError(
                f"Input {name} contains NaN.\n{owner} does not accept missing values encoded as NaN natively. For "
                "supervised learning, you might want to consider sklearn.ensemble.HistGradientBoostingClassifier and "
                "Regressor which accept missing values encoded as NaNs natively. Alternatively, it is possible to "
                "preprocess the data, for instance by using an imputer transformer in a pipeline or drop samples with "
                "missing values. See https://scikit-learn.org/stable/modules/impute.html You can find a list of all "
                "estimators that handle NaN values at the following page: "
                "https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values")
        raise ValueError(f"Input {name} contains infinity or a value too large for dtype('float64').")

    def check_fit(estimator, X, y=0):
        """What a fit says of tables that it cannot learn from, and of a target that is not there."""
        name, found = type(estimator).__name__, np.asarray(X)
        if found.ndim > 2:
            check_array(found, estimator=estimator)
        if found.dtype.kind in "fiub" and found.ndim == 2:
            if found.shape[0] == 0:
                raise ValueError(
                    f"Found array with 0 sample(s) (shape={found.shape}) while a minimum of 1 is required by {name}.")
            if found.shape[1] == 0:
                raise ValueError(
                    f"Found array with 0 feature(s) (shape={found.shape}) while a minimum of 1 is required by {name}.")
            check_finite(found, name)
        if y is None:
            raise ValueError(f"This {name} estimator requires y to be passed, but the target y is None.")

    def check_features(estimator, X):
        """What a fitted estimator says of a table of another width."""
        X = check_array(X, dtype=float, estimator=estimator)
        if X.shape[1] != estimator.n_features_in_:
            raise ValueError(
                f"X has {X.shape[1]} features, but {type(estimator).__name__} is expecting {estimator.n_features_in_} "
                "features as input.")
        return X

    def check_random_state(seed):
        if seed is None:
            return np.random
        if isinstance(seed, (int, np.integer)):
            return np.random.RandomState(seed)
        return seed

    # How many of each class a draw has that keeps their shares, as `_approximate_mode` finds it.
    def _shares(sizes, count, rng):
        exact = sizes / sizes.sum() * count
        floored = np.floor(exact)
        missing = int(count - floored.sum())
        if missing > 0:
            rest = exact - floored
            for value in np.sort(np.unique(rest))[::-1]:
                places = np.flatnonzero(rest == value)
                more = min(len(places), missing)
                places = rng.choice(places, size=more, replace=False)
                floored[places] += 1
                missing -= more
                if missing == 0:
                    break
        return floored.astype(int)

    class Bunch(dict):
        def __getattr__(self, key):
            if key in self:
                return self[key]
            raise AttributeError(key)

        def __setattr__(self, key, value):
            self[key] = value

        def __dir__(self):
            return list(self.keys())

    def gen_batches(n, batch_size, *, min_batch_size=0):
        start = 0
        for _ in range(int(n // batch_size)):
            end = start + batch_size
            if end + min_batch_size > n:
                continue
            yield slice(start, end)
            start = end
        if start < n:
            yield slice(start, n)

    def check_X_y(X, y, **options):
        X, y = check_array(X), np.asarray(y)
        if len(X) != len(y):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
        return X, y

    def is_fitted(estimator, attributes=None, all_or_any=all):
        if attributes is not None:
            names = [attributes] if isinstance(attributes, str) else attributes
            return all_or_any([hasattr(estimator, a) for a in names])
        if hasattr(estimator, "__sklearn_is_fitted__"):
            return estimator.__sklearn_is_fitted__()
        return any([n.endswith("_") and not n.startswith("__") for n in vars(estimator)])

    def check_is_fitted(estimator, attributes=None, *, msg=None, all_or_any=all):
        if isinstance(estimator, type):
            raise TypeError(f"{estimator} is a class, not an instance.")
        if not hasattr(estimator, "fit"):
            raise TypeError("%s is not an estimator instance." % (estimator,))
        if not is_fitted(estimator, attributes, all_or_any):
            from sklearn.exceptions import NotFittedError
            text = msg or ("This %(name)s instance is not fitted yet. Call 'fit' with appropriate arguments before "
                           "using this estimator.")
            raise NotFittedError(text % {"name": type(estimator).__name__})

    def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None, sample_weight=None):
        rng = check_random_state(random_state)
        n = len(arrays[0])
        count = n if n_samples is None else n_samples
        if any([len(a) != n for a in arrays]):
            raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(a) for a in arrays]}")
        if stratify is not None:
            classes, place = np.unique(np.asarray(stratify), return_inverse=True)
            sizes = np.bincount(place)
            groups = np.split(np.argsort(place, kind="mergesort"), np.cumsum(sizes)[:-1])
            index = []
            for group, share in zip(groups, _shares(sizes, count, rng)):
                index.extend(rng.choice(group, share, replace=replace).tolist())
            index = rng.permutation(index)
        elif replace and sample_weight is not None:
            p = np.asarray(sample_weight, dtype=float)
            index = rng.choice(n, size=count, p=p / p.sum(), replace=True)
        elif replace:
            index = rng.randint(0, n, size=(count,))
        else:
            if count > n:
                raise ValueError(
                    f"Cannot sample {count} out of arrays with dim {n} when replace is False")
            index = np.arange(n)
            rng.shuffle(index)
            index = index[:count]
        found = [a[index] if isinstance(a, np.ndarray) else [a[int(k)] for k in index] for a in arrays]
        return found[0] if len(found) == 1 else found

    def shuffle(*arrays, random_state=None, n_samples=None):
        return resample(*arrays, replace=False, n_samples=n_samples, random_state=random_state)

    def compute_class_weight(class_weight, *, classes, y, sample_weight=None):
        if not isinstance(classes, np.ndarray):
            from sklearn.exceptions import InvalidParameterError
            raise InvalidParameterError(
                f"The 'classes' parameter of compute_class_weight must be an instance of 'numpy.ndarray'. Got {classes!r} instead.")
        y = np.asarray(y)
        if any([c not in classes.tolist() for c in np.unique(y).tolist()]):
            raise ValueError("classes should include all valid labels that can be in y")
        if class_weight is None or (isinstance(class_weight, dict) and not class_weight):
            return np.ones(len(classes))
        if isinstance(class_weight, str):
            if any([c not in y.tolist() for c in classes.tolist()]):
                raise ValueError("classes should have valid labels that are in y")
            counts = np.array([np.sum(y == c) for c in classes])
            return len(y) / (len(classes) * counts)
        return np.array([class_weight.get(c.item() if hasattr(c, "item") else c, 1.0) for c in classes], dtype=float)

    def compute_sample_weight(class_weight, y, *, indices=None):
        y = np.asarray(y)
        classes = np.unique(y)
        weights = compute_class_weight(class_weight, classes=classes, y=y)
        return weights[np.searchsorted(classes, y)]

    def sample_without_replacement(n_population, n_samples, method="auto", random_state=None):
        """Different whole numbers below a bound, in the order in which they were drawn."""
        rng = check_random_state(random_state)
        if n_samples > n_population:
            raise ValueError(
                f"n_population should be greater or equal than n_samples, got n_samples > n_population ({n_samples} > "
                f"{n_population})")
        share = n_samples / n_population if n_population else 1.0
        if method == "auto" and 0.01 < share < 0.99:
            return rng.permutation(n_population)[:n_samples]
        if method == "tracking_selection" or method == "auto" and share < 0.2:
            out = []
            for _ in range(n_samples):
                k = int(rng.randint(n_population))
                while k in out:
                    k = int(rng.randint(n_population))
                out.append(k)
        else:
            out = list(range(n_samples))
            for k in range(n_samples, n_population):
                j = int(rng.randint(0, k + 1))
                if j < n_samples:
                    out[j] = k
        return np.array(out, dtype=int)
    """#,
    names: [
      "check_array", "check_random_state", "resample", "shuffle", "compute_class_weight",
      "compute_sample_weight", "Bunch", "gen_batches", "check_X_y", "check_is_fitted", "is_fitted",
      "checked_array",
      "check_finite", "sample_without_replacement", "check_fit", "check_features",
    ])

  static let utilityModules = [
    ModuleDefinition(
      "sklearn.utils", "Helpers.",
      submodules: [
        "sklearn.utils.class_weight", "sklearn.utils.random", "sklearn.utils.validation",
        "sklearn.utils.multiclass",
      ],
      aliases: [
        "check_random_state", "resample", "shuffle", "compute_class_weight",
        "compute_sample_weight", "Bunch", "gen_batches", "check_X_y", "check_finite",
      ].map { ($0, "_sklearn_utils." + $0) } + [("check_array", "_sklearn_utils.checked_array")]),
    ModuleDefinition(
      "sklearn.utils.validation", "Checks of data.",
      aliases: ["check_is_fitted", "is_fitted", "check_X_y", "check_random_state"].map {
        ($0, "_sklearn_utils." + $0)
      } + [("check_array", "_sklearn_utils.checked_array")]),
    ModuleDefinition(
      "sklearn.utils.random", "Draws.",
      aliases: [("sample_without_replacement", "_sklearn_utils.sample_without_replacement")]),
    ModuleDefinition(
      "sklearn.utils.class_weight", "Weights that balance classes.",
      aliases: ["compute_class_weight", "compute_sample_weight"].map {
        ($0, "_sklearn_utils." + $0)
      }),
  ]
}
