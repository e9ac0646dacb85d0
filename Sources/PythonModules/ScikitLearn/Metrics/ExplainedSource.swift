import MiniPython

extension ScikitLearnPython {
  static let explainedNames = [
    "d2_absolute_error_score", "d2_pinball_score", "d2_tweedie_score", "d2_log_loss_score",
    "d2_brier_score",
  ]

  /// The share of a deviance that predictions explain, as R² is that of the squares.
  static let explained = ModuleDefinition(
    python: "_sklearn_explained", "Shares of a deviance that are explained.",
    #"""
    import warnings
    import numpy as np
    import sklearn.metrics as _m

    # The averaged inverse of the distribution: half way where a step is hit exactly.
    def _quantile(values, share, weights):
        values = np.asarray(values, dtype=float)
        if values.ndim == 2:
            return np.array([_quantile(column, share, weights) for column in values.T])
        weights = np.ones(len(values)) if weights is None else np.asarray(weights, dtype=float)
        order = np.argsort(values, kind="stable")
        values, sums = values[order], np.cumsum(weights[order])
        wanted = share * sums[-1]
        low = min(int(np.searchsorted(sums, wanted)), len(values) - 1)
        high = low
        if sums[low] == wanted or wanted == 0:
            while high + 1 < len(values) and sums[high] <= wanted:
                high += 1
        return (values[low] + values[high]) / 2

    def _share(errors, base, multioutput):
        errors, base = np.atleast_1d(errors), np.atleast_1d(base)
        shares = np.ones(len(errors))
        for k in range(len(errors)):
            if base[k] != 0:
                shares[k] = 1 - errors[k] / base[k]
            elif errors[k] != 0:
                shares[k] = 0.0
        if isinstance(multioutput, str):
            if multioutput == "raw_values":
                return shares
            return float(np.average(shares))
        return float(np.average(shares, weights=multioutput))

    def d2_pinball_score(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput="uniform_average"):
        errors = _m.mean_pinball_loss(y_true, y_pred, sample_weight=sample_weight, alpha=alpha, multioutput="raw_values")
        truth = np.asarray(y_true, dtype=float)
        if len(truth) < 2:
            warnings.warn("D^2 score is not well-defined with less than two samples.")
            return float("nan")
        constant = np.zeros(truth.shape) + _quantile(truth, alpha, sample_weight)
        base = _m.mean_pinball_loss(y_true, constant, sample_weight=sample_weight, alpha=alpha, multioutput="raw_values")
        return _share(errors, base, multioutput)

    def d2_absolute_error_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
        return d2_pinball_score(y_true, y_pred, sample_weight=sample_weight, alpha=0.5, multioutput=multioutput)

    def d2_tweedie_score(y_true, y_pred, *, sample_weight=None, power=0):
        truth = np.asarray(y_true, dtype=float)
        if len(truth) < 2:
            warnings.warn("D^2 score is not well-defined with less than two samples.")
            return float("nan")
        error = _m.mean_tweedie_deviance(y_true, y_pred, sample_weight=sample_weight, power=power)
        mean = np.average(truth, weights=sample_weight)
        base = _m.mean_tweedie_deviance(y_true, np.full(len(truth), mean), sample_weight=sample_weight, power=power)
        return float(1 - error / base)

    def _frequencies(y_true, sample_weight, labels):
        truth = np.asarray(y_true)
        classes = np.unique(truth if labels is None else np.asarray(labels))
        weights = np.ones(len(truth)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        shares = np.array([weights[truth == c].sum() for c in classes]) / weights.sum()
        return np.tile(shares, (len(truth), 1))

    def d2_log_loss_score(y_true, y_pred, *, sample_weight=None, labels=None):
        error = _m.log_loss(y_true, y_pred, normalize=False, sample_weight=sample_weight, labels=labels)
        base = _m.log_loss(y_true, _frequencies(y_true, sample_weight, labels), normalize=False, sample_weight=sample_weight, labels=labels)
        return float(1 - error / base)

    def d2_brier_score(y_true, y_proba, *, sample_weight=None, pos_label=None, labels=None):
        error = _m.brier_score_loss(y_true, y_proba, sample_weight=sample_weight, pos_label=pos_label)
        shares = _frequencies(y_true, sample_weight, labels)
        base = _m.brier_score_loss(y_true, shares[:, 1] if np.ndim(y_proba) == 1 else shares, sample_weight=sample_weight, pos_label=pos_label)
        return float(1 - error / base)
    """#, names: explainedNames)
}
