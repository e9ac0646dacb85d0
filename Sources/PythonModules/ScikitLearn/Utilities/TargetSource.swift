import MiniPython

extension ScikitLearnPython {
  /// What kind of targets a model is given.
  ///
  /// - Source: `sklearn/utils/multiclass.py` of scikit-learn 1.9.
  static let targetKinds = ModuleDefinition(
    python: "sklearn.utils.multiclass", "What kind of targets there are.",
    #"""
    import numpy as np

    def is_multilabel(y):
        y = np.asarray(y)
        if y.ndim != 2 or y.shape[1] < 2:
            return False
        return len(np.unique(y)) < 3 and y.dtype.kind in "biuf" and bool(np.all(y == np.floor(y)))

    def type_of_target(y, input_name="", raise_unknown=False):
        if not isinstance(y, (list, tuple, range, np.ndarray)) and not hasattr(y, "__array__"):
            raise ValueError(f"Expected array-like (array or non-string sequence), got {y!r}")
        y = np.asarray(y)
        if is_multilabel(y):
            return "multilabel-indicator"
        if y.ndim not in (1, 2) or y.size == 0 or y.ndim == 2 and y.shape[1] == 0:
            return "binary" if y.ndim == 1 and y.size == 0 else "unknown"
        if y.dtype.kind == "O" and not isinstance(y.flat[0], str) and not isinstance(y.flat[0], (int, float, bool)):
            return "unknown"
        suffix = "-multioutput" if y.ndim == 2 and y.shape[1] > 1 else ""
        if y.dtype.kind == "f":
            if not np.isfinite(y).all():
                kind = "infinity" if np.isinf(y).any() else "NaN"
                text = "Input contains NaN." if kind == "NaN" else (
                    "Input contains infinity or a value too large for dtype('float64').")
                raise ValueError(text.replace("Input", f"Input {input_name}") if input_name else text)
            if np.any(y != np.floor(y)):
                return "continuous" + suffix
        return ("multiclass" if suffix or len(np.unique(y)) > 2 else "binary") + suffix

    def check_classification_targets(y):
        kind = type_of_target(y, input_name="y")
        if kind not in ("binary", "multiclass", "multiclass-multioutput", "multilabel-indicator"):
            raise ValueError(
                f"Unknown label type: {kind}. Maybe you are trying to fit a classifier, which expects discrete classes "
                "on a regression target with continuous values.")

    def unique_labels(*ys):
        if not ys:
            raise ValueError("No argument has been passed.")
        found = set()
        for y in ys:
            found.update(range(np.asarray(y).shape[1]) if is_multilabel(y) else np.unique(np.asarray(y)).tolist())
        return np.array(sorted(found))
    """#,
    names: ["is_multilabel", "type_of_target", "check_classification_targets", "unique_labels"])
}
