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
            sign = "" if self._sign > 0 else ", greater_is_better=False"
            methods = {"predict": "'predict'", "proba": "'predict_proba'", "score": "('decision_function', 'predict_proba')"}
            options = "".join([f", {k}={v}" for k, v in self._kwargs.items()])
            return f"make_scorer({self._score_func.__name__}{sign}, response_method={methods[self._kind]}{options})"

    def make_scorer(score_func, *, response_method="predict", greater_is_better=True, **kwargs):
        kind = "predict" if response_method in ("predict", None) else "proba"
        return _Scorer(score_func, 1 if greater_is_better else -1, kind, **kwargs)

    def _known():
        found = {
            "accuracy": _Scorer(_m.accuracy_score), "balanced_accuracy": _Scorer(_m.balanced_accuracy_score),
            "r2": _Scorer(_m.r2_score), "neg_max_error": _Scorer(_m.max_error, -1),
            "neg_mean_absolute_percentage_error": _Scorer(_m.mean_absolute_percentage_error, -1),
            "neg_mean_squared_log_error": _Scorer(_m.mean_squared_log_error, -1),
            "neg_root_mean_squared_log_error": _Scorer(_m.root_mean_squared_log_error, -1),
            "neg_mean_poisson_deviance": _Scorer(_m.mean_poisson_deviance, -1),
            "neg_mean_gamma_deviance": _Scorer(_m.mean_gamma_deviance, -1),
            "d2_absolute_error_score": _Scorer(_m.d2_absolute_error_score),
            "d2_log_loss_score": _Scorer(_m.d2_log_loss_score, 1, "proba"),
            "d2_brier_score": _Scorer(_m.d2_brier_score, 1, "proba"),
            "top_k_accuracy": _Scorer(_m.top_k_accuracy_score, 1, "score"),
            "roc_auc_ovr": _Scorer(_m.roc_auc_score, 1, "proba", multi_class="ovr"),
            "roc_auc_ovo": _Scorer(_m.roc_auc_score, 1, "proba", multi_class="ovo"),
            "roc_auc_ovr_weighted": _Scorer(_m.roc_auc_score, 1, "proba", multi_class="ovr", average="weighted"),
            "roc_auc_ovo_weighted": _Scorer(_m.roc_auc_score, 1, "proba", multi_class="ovo", average="weighted"),
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
            found[name] = _Scorer(function, average="binary")
            for average in ("macro", "micro", "samples", "weighted"):
                found[f"{name}_{average}"] = _Scorer(function, pos_label=None, average=average)
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

    def check_scoring(estimator=None, scoring=None, *, allow_none=False, raise_exc=True):
        if scoring is not None:
            return get_scorer(scoring)
        if hasattr(estimator, "score"):
            return lambda e, X, y=None: e.score(X, y)
        if allow_none:
            return None
        raise TypeError(
            f"If no scoring is specified, the estimator passed should have a 'score' method. The estimator {estimator!r} does not.")

    def label_ranking_loss(y_true, y_score, *, sample_weight=None):
        losses = []
        for truth, score in zip(np.asarray(y_true), np.asarray(y_score)):
            own, rest = score[truth == 1], score[truth == 0]
            wrong = sum([int(np.sum(rest >= s)) for s in own])
            losses.append(wrong / (len(own) * len(rest)) if len(own) and len(rest) else 0.0)
        return float(np.average(losses, weights=sample_weight))

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

    def confusion_matrix_at_thresholds(y_true, y_score, pos_label=None, sample_weight=None):
        truth, score = np.asarray(y_true), np.asarray(y_score)
        classes = np.unique(truth)
        positive = (1 if 1 in classes.tolist() else classes[-1]) if pos_label is None else pos_label
        hits = (truth == positive).astype(float)
        weight = np.ones(len(truth)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        order = np.argsort(-score, kind="stable")
        score, hits, weight = score[order], hits[order], weight[order]
        ends = np.concatenate([np.flatnonzero(np.diff(score)), [len(score) - 1]])
        tps = np.cumsum(hits * weight)[ends]
        fps = np.cumsum((1 - hits) * weight)[ends]
        return fps[-1] - fps, fps, tps[-1] - tps, tps, score[ends]
    """#,
    names: [
      "confusion_matrix_at_thresholds",
      "make_scorer", "get_scorer", "get_scorer_names", "check_scoring", "label_ranking_loss",
      "label_ranking_average_precision_score", "coverage_error",
    ])
}
