import MiniPython

extension ScikitLearnPython {
  /// Resampling, and weights that balance classes.
  static let utilities = ModuleDefinition(
    python: "_sklearn_utils", "Helpers.",
    #"""
    import numpy as np

    def check_array(array, *, dtype="numeric", ensure_2d=True):
        X = np.asarray(array) if dtype == "numeric" else np.asarray(array, dtype=dtype)
        if ensure_2d and X.ndim < 2:
            shape = "1D array" if X.ndim == 1 else "scalar array"
            raise ValueError(
                f"Expected 2D array, got {shape} instead:\narray={X}.\nReshape your data either using "
                "array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it "
                "contains a single sample.")
        if ensure_2d and X.ndim > 2:
            raise ValueError(f"Found array with dim {X.ndim}, while dim <= 2 is required.")
        return X

    def check_random_state(seed):
        if seed is None:
            return np.random
        if isinstance(seed, (int, np.integer)):
            return np.random.RandomState(seed)
        return seed

    def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None, sample_weight=None):
        rng = check_random_state(random_state)
        n = len(arrays[0])
        count = n if n_samples is None else n_samples
        if replace:
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
        y, classes = np.asarray(y), np.asarray(classes)
        if class_weight is None or (isinstance(class_weight, dict) and not class_weight):
            return np.ones(len(classes))
        if isinstance(class_weight, str):
            counts = np.array([np.sum(y == c) for c in classes])
            return len(y) / (len(classes) * counts)
        return np.array([class_weight.get(c.item() if hasattr(c, "item") else c, 1.0) for c in classes], dtype=float)

    def compute_sample_weight(class_weight, y, *, indices=None):
        y = np.asarray(y)
        classes = np.unique(y)
        weights = compute_class_weight(class_weight, classes=classes, y=y)
        return weights[np.searchsorted(classes, y)]
    """#,
    names: [
      "check_array", "check_random_state", "resample", "shuffle", "compute_class_weight",
      "compute_sample_weight",
    ])

  static let utilityModules = [
    ModuleDefinition(
      "sklearn.utils", "Helpers.", submodules: ["sklearn.utils.class_weight"],
      aliases: ["check_array", "check_random_state", "resample", "shuffle"].map {
        ($0, "_sklearn_utils." + $0)
      }),
    ModuleDefinition(
      "sklearn.utils.class_weight", "Weights that balance classes.",
      aliases: ["compute_class_weight", "compute_sample_weight"].map {
        ($0, "_sklearn_utils." + $0)
      }),
  ]
}
