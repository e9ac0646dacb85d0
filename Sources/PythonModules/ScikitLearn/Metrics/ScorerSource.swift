import MiniPython

extension ScikitLearnPython {
  /// Scores by their names, and those that only rankings have.
  static let scorers = ModuleDefinition(
    python: "_sklearn_scorers", "Scores by their names.",
    #"""
    import numpy as np
    import sklearn.metrics as _m

    class _Scorer:
        def __init__(self, function, sign=1, kind="predict", **options):
            self._score_func, self._sign, self._kind, self._kwargs = function, sign, kind, options

        def __call__(self, estimator, X, y, sample_weight=None):
            if self._kind == "predict":
                given = estimator.predict(X)
            elif self._kind == "proba" or not hasattr(estimator, "decision_function"):
                given = estimator.predict_proba(X)
                if given.shape[1] == 2:
                    given = given[:, 1]
            else:
                given = estimator.decision_function(X)
            return self._sign * self._score_func(y, given, **self._kwargs)

        def __repr__(self):
            return f"make_scorer({self._score_func.__name__}{'' if self._sign > 0 else ', greater_is_better=False'}, response_method='{'predict' if self._kind == 'predict' else 'predict_proba'}')"

    def make_scorer(score_func, *, response_method="predict", greater_is_better=True, **kwargs):
        kind = "predict" if response_method in ("predict", None) else "proba"
        return _Scorer(score_func, 1 if greater_is_better else -1, kind, **kwargs)

    def _known():
        found = {
            "accuracy": _Scorer(_m.accuracy_score), "balanced_accuracy": _Scorer(_m.balanced_accuracy_score),
            "r2": _Scorer(_m.r2_score), "max_error": _Scorer(_m.max_error, -1),
            "neg_mean_squared_error": _Scorer(_m.mean_squared_error, -1),
            "neg_mean_absolute_error": _Scorer(_m.mean_absolute_error, -1),
            "neg_root_mean_squared_error": _Scorer(_m.root_mean_squared_error, -1),
            "neg_median_absolute_error": _Scorer(_m.median_absolute_error, -1),
            "explained_variance": _Scorer(_m.explained_variance_score),
            "roc_auc": _Scorer(_m.roc_auc_score, 1, "score"),
            "average_precision": _Scorer(_m.average_precision_score, 1, "score"),
            "neg_log_loss": _Scorer(_m.log_loss, -1, "proba"),
            "neg_brier_score": _Scorer(_m.brier_score_loss, -1, "proba"),
            "matthews_corrcoef": _Scorer(_m.matthews_corrcoef),
        }
        for name in ("f1", "precision", "recall", "jaccard"):
            function = getattr(_m, name + "_score")
            found[name] = _Scorer(function)
            for average in ("macro", "micro", "weighted"):
                found[f"{name}_{average}"] = _Scorer(function, average=average)
        return found

    def get_scorer_names():
        return sorted(_known())

    def get_scorer(scoring):
        if not isinstance(scoring, str):
            return scoring
        known = _known()
        if scoring not in known:
            raise ValueError(
                f"{scoring!r} is not a valid scoring value. Use sklearn.metrics.get_scorer_names() to get "
                "valid options.")
        return known[scoring]

    class ConfusionMatrixDisplay:
        def __init__(self, confusion_matrix, *, display_labels=None):
            self.confusion_matrix, self.display_labels = confusion_matrix, display_labels

        @classmethod
        def from_predictions(cls, y_true, y_pred, *, labels=None, display_labels=None, **options):
            if display_labels is None:
                display_labels = labels if labels is not None else np.unique(np.concatenate([y_true, y_pred]))
            return cls(_m.confusion_matrix(y_true, y_pred, labels=labels), display_labels=display_labels).plot()

        def plot(self, **options):
            import matplotlib.pyplot as plt
            matrix = self.confusion_matrix
            count = len(matrix)
            names = range(count) if self.display_labels is None else self.display_labels
            plt.imshow(matrix)
            for row in range(count):
                for column in range(count):
                    plt.text(column, row, matrix[row, column])
            plt.xticks(range(count), [str(name) for name in names])
            plt.yticks(range(count), [str(name) for name in names])
            plt.xlabel("Predicted label")
            plt.ylabel("True label")
            return self

    def label_ranking_average_precision_score(y_true, y_score, *, sample_weight=None):
        total = []
        for truth, score in zip(np.asarray(y_true), np.asarray(y_score)):
            relevant = np.flatnonzero(truth)
            if len(relevant) in (0, len(truth)):
                total.append(1.0)
                continue
            parts = []
            for k in relevant:
                rank = np.sum(score >= score[k])
                parts.append(np.sum(score[relevant] >= score[k]) / rank)
            total.append(np.mean(parts))
        return float(np.average(total, weights=sample_weight))

    def coverage_error(y_true, y_score, *, sample_weight=None):
        total = []
        for truth, score in zip(np.asarray(y_true), np.asarray(y_score)):
            relevant = np.flatnonzero(truth)
            total.append(np.sum(score >= score[relevant].min()) if len(relevant) else 0)
        return float(np.average(total, weights=sample_weight))
    """#,
    names: [
      "make_scorer", "get_scorer", "get_scorer_names", "ConfusionMatrixDisplay",
      "label_ranking_average_precision_score", "coverage_error",
    ])
}
