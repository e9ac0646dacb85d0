import MiniPython

extension ScikitLearnPython {
  /// Probabilities brought to what happens.
  static let calibration = ModuleDefinition(
    python: "_sklearn_calibration", "Calibrated probabilities.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone

    class _Sigmoid:
        def fit(self, scores, y):
            scores, y = np.asarray(scores, dtype=float), np.asarray(y)
            high, low = float((y == 1).sum()), float((y == 0).sum())
            target = np.where(y == 1, (high + 1) / (high + 2), 1 / (low + 2))
            a, b = 0.0, float(np.log((low + 1) / (high + 1)))
            for _ in range(100):
                p = 1 / (1 + np.exp(a * scores + b))
                d = target - p
                ga, gb = np.sum(scores * d), np.sum(d)
                if max(abs(ga), abs(gb)) < 1e-10:
                    break
                w = p * (1 - p)
                haa, hab, hbb = np.sum(w * scores * scores) + 1e-12, np.sum(w * scores), np.sum(w) + 1e-12
                det = haa * hbb - hab * hab
                a -= (hbb * ga - hab * gb) / det
                b -= (haa * gb - hab * ga) / det
            self.a_, self.b_ = a, b
            return self

        def predict(self, scores):
            return 1 / (1 + np.exp(self.a_ * np.asarray(scores, dtype=float) + self.b_))

    class IsotonicRegression(BaseEstimator, RegressorMixin):
        def __init__(self, *, y_min=None, y_max=None, increasing=True, out_of_bounds="nan"):
            self.y_min, self.y_max, self.increasing, self.out_of_bounds = y_min, y_max, increasing, out_of_bounds

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float).ravel(), np.asarray(y, dtype=float)
            xs = np.unique(X)
            blocks = []
            for x in xs:
                own = y[X == x]
                blocks.append([own.mean(), float(len(own)), 1])
                while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
                    value, weight, count = blocks.pop()
                    before = blocks[-1]
                    before[0] = (before[0] * before[1] + value * weight) / (before[1] + weight)
                    before[1] += weight
                    before[2] += count
            out = []
            for value, _, count in blocks:
                out.extend([value] * count)
            self.X_thresholds_, self.y_thresholds_ = xs, np.array(out)
            return self

        def predict(self, T):
            return np.interp(np.asarray(T, dtype=float).ravel(), self.X_thresholds_, self.y_thresholds_)

        transform = predict

    class CalibratedClassifierCV(BaseEstimator, ClassifierMixin):
        def __init__(self, estimator=None, *, method="sigmoid", cv=None, n_jobs=None, ensemble="auto"):
            self.estimator, self.method, self.cv, self.ensemble = estimator, method, cv, ensemble

        def _scores(self, model, X):
            if hasattr(model, "decision_function"):
                return np.asarray(model.decision_function(X)).ravel()
            return model.predict_proba(X)[:, 1]

        def _calibrator(self, scores, y):
            if self.method == "isotonic":
                return IsotonicRegression(out_of_bounds="clip").fit(scores, y)
            return _Sigmoid().fit(scores, y)

        def fit(self, X, y, sample_weight=None):
            from _sklearn_selection import _splits
            X, y = np.asarray(X), np.asarray(y)
            self.classes_ = np.unique(y)
            positive = (y == self.classes_[1]).astype(int)
            self.calibrated_classifiers_ = []
            if self.cv == "prefit":
                pairs = [(self.estimator, np.arange(len(X)))]
            else:
                pairs = [(clone(self.estimator).fit(X[a], y[a]), b) for a, b in _splits(self.cv, self.estimator, X, y)]
            for model, rows in pairs:
                self.calibrated_classifiers_.append(
                    (model, self._calibrator(self._scores(model, X[rows]), positive[rows])))
            return self

        def predict_proba(self, X):
            self._check_fitted()
            parts = [c.predict(self._scores(m, np.asarray(X))) for m, c in self.calibrated_classifiers_]
            p = np.mean(parts, axis=0)
            return np.column_stack([1 - p, p])

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]
    """#,
    names: [
      "CalibratedClassifierCV", "IsotonicRegression",
    ])
}
