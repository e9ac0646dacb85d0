import MiniPython

extension ScikitLearnPython {
  /// Scores as figures.
  static let displays = ModuleDefinition(
    python: "_sklearn_displays", "Scores as figures.",
    #"""
    import numpy as np
    import sklearn.metrics as _m

    class ConfusionMatrixDisplay:
        def __init__(self, confusion_matrix, *, display_labels=None):
            self.confusion_matrix, self.display_labels = confusion_matrix, display_labels

        @classmethod
        def from_predictions(cls, y_true, y_pred, *, labels=None, sample_weight=None, normalize=None,
                             display_labels=None, **options):
            if display_labels is None:
                display_labels = labels if labels is not None else np.unique(np.concatenate([y_true, y_pred]))
            matrix = _m.confusion_matrix(y_true, y_pred, labels=labels, sample_weight=sample_weight, normalize=normalize)
            return cls(matrix, display_labels=display_labels).plot()

        @classmethod
        def from_estimator(cls, estimator, X, y, **options):
            return cls.from_predictions(y, estimator.predict(X), **options)

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

    def _scores(estimator, X):
        if hasattr(estimator, "predict_proba"):
            return estimator.predict_proba(X)[:, 1]
        return estimator.decision_function(X)

    class _Curve:
        _labels = ("", "")

        def _points(self): return [], []

        def plot(self, **options):
            import matplotlib.pyplot as plt
            x, y = self._points()
            plt.plot(x, y)
            plt.xlabel(self._labels[0])
            plt.ylabel(self._labels[1])
            return self

        @classmethod
        def from_estimator(cls, estimator, X, y, **options):
            return cls.from_predictions(y, _scores(estimator, X), **options)

    class RocCurveDisplay(_Curve):
        _labels = ("False Positive Rate", "True Positive Rate")

        def __init__(self, *, fpr, tpr, roc_auc=None, name=None, pos_label=None, **options):
            self.fpr, self.tpr, self.roc_auc, self.name, self.pos_label = fpr, tpr, roc_auc, name, pos_label

        def _points(self): return self.fpr, self.tpr

        @classmethod
        def from_predictions(cls, y_true, y_score=None, *, pos_label=None, name=None, **options):
            fpr, tpr, _ = _m.roc_curve(y_true, y_score, pos_label=pos_label)
            return cls(fpr=fpr, tpr=tpr, roc_auc=_m.auc(fpr, tpr), name=name, pos_label=pos_label).plot()

    class PrecisionRecallDisplay(_Curve):
        _labels = ("Recall", "Precision")

        def __init__(self, precision, recall, *, average_precision=None, name=None, pos_label=None, **options):
            self.precision, self.recall, self.average_precision = precision, recall, average_precision
            self.name, self.pos_label = name, pos_label

        def _points(self): return self.recall, self.precision

        @classmethod
        def from_predictions(cls, y_true, y_score=None, *, name=None, **options):
            precision, recall, _ = _m.precision_recall_curve(y_true, y_score)
            return cls(precision, recall, average_precision=_m.average_precision_score(y_true, y_score), name=name).plot()

    class DetCurveDisplay(_Curve):
        _labels = ("False Positive Rate", "False Negative Rate")

        def __init__(self, *, fpr, fnr, name=None, pos_label=None, **options):
            self.fpr, self.fnr, self.name, self.pos_label = fpr, fnr, name, pos_label

        def _points(self): return self.fpr, self.fnr

        @classmethod
        def from_predictions(cls, y_true, y_score=None, *, name=None, **options):
            fpr, fnr, _ = _m.det_curve(y_true, y_score)
            return cls(fpr=fpr, fnr=fnr, name=name).plot()

    class CalibrationDisplay(_Curve):
        _labels = ("Mean predicted probability", "Fraction of positives")

        def __init__(self, prob_true, prob_pred, y_prob, *, estimator_name=None, pos_label=None):
            self.prob_true, self.prob_pred, self.y_prob = prob_true, prob_pred, y_prob
            self.estimator_name, self.pos_label = estimator_name, pos_label

        def _points(self): return self.prob_pred, self.prob_true

        @classmethod
        def from_predictions(cls, y_true, y_prob, *, n_bins=5, strategy="uniform", name=None, **options):
            from sklearn.calibration import calibration_curve
            true, predicted = calibration_curve(y_true, y_prob, n_bins=n_bins, strategy=strategy)
            return cls(true, predicted, y_prob, estimator_name=name).plot()

    class PredictionErrorDisplay(_Curve):
        _labels = ("Predicted values", "Residuals (actual - predicted)")

        def __init__(self, *, y_true, y_pred):
            self.y_true, self.y_pred = y_true, y_pred

        def plot(self, *, kind="residual_vs_predicted", **options):
            import matplotlib.pyplot as plt
            plt.scatter(self.y_pred, np.asarray(self.y_true) - np.asarray(self.y_pred))
            plt.xlabel(self._labels[0])
            plt.ylabel(self._labels[1])
            return self

        @classmethod
        def from_predictions(cls, y_true, y_pred, **options):
            return cls(y_true=np.asarray(y_true), y_pred=np.asarray(y_pred)).plot()
    """#, names: metricDisplays + ["CalibrationDisplay"])

  static let metricDisplays = [
    "ConfusionMatrixDisplay", "RocCurveDisplay", "PrecisionRecallDisplay", "DetCurveDisplay",
    "PredictionErrorDisplay",
  ]
}
