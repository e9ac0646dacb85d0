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

    class IsotonicRegression(TransformerMixin, RegressorMixin, BaseEstimator):
        def __init__(self, *, y_min=None, y_max=None, increasing=True, out_of_bounds="nan"):
            self.y_min, self.y_max, self.increasing, self.out_of_bounds = y_min, y_max, increasing, out_of_bounds

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim > 2 or X.ndim == 2 and X.shape[1] != 1:
                raise ValueError("Isotonic regression input X should be a 1d array or 2d array with 1 feature")
            X = X.ravel()
            w = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            rises = self.increasing
            if isinstance(rises, str):
                rises = np.argsort(np.argsort(X)) @ (y - y.mean()) >= 0
            self.increasing_ = bool(rises)
            sign = 1.0 if rises else -1.0
            xs, blocks = np.unique(X), []
            for x in xs:
                own = X == x
                blocks.append([sign * np.average(y[own], weights=w[own]), w[own].sum(), 1])
                while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
                    value, weight, count = blocks.pop()
                    before = blocks[-1]
                    before[0] = (before[0] * before[1] + value * weight) / (before[1] + weight)
                    before[1] += weight
                    before[2] += count
            out = []
            for value, _, count in blocks:
                out.extend([sign * value] * count)
            ys = np.array(out)
            if self.y_min is not None or self.y_max is not None:
                ys = np.clip(ys, -np.inf if self.y_min is None else self.y_min, np.inf if self.y_max is None else self.y_max)
            self.X_min_, self.X_max_ = xs[0], xs[-1]
            # Points between two of the same value say nothing.
            kept = np.ones(len(ys), dtype=bool)
            kept[1:-1] = (ys[1:-1] != ys[:-2]) | (ys[1:-1] != ys[2:])
            self.X_thresholds_, self.y_thresholds_ = xs[kept], ys[kept]
            return self

        def predict(self, T):
            from sklearn.utils.validation import check_is_fitted
            check_is_fitted(self)
            T = np.asarray(T, dtype=float).ravel()
            outside = (T < self.X_min_) | (T > self.X_max_)
            if self.out_of_bounds == "raise" and outside.any():
                raise ValueError("A value in x_new is below the interpolation range.")
            found = np.interp(T, self.X_thresholds_, self.y_thresholds_)
            return np.where(outside, np.nan, found) if self.out_of_bounds == "nan" else found

        transform = predict

    class CalibratedClassifierCV(BaseEstimator, ClassifierMixin):
        def __init__(self, estimator=None, *, method="sigmoid", cv=None, n_jobs=None, ensemble="auto"):
            self.estimator, self.method, self.cv, self.ensemble = estimator, method, cv, ensemble

        def _scores(self, model, X):
            """One column for each class that has a calibrator of its own."""
            if hasattr(model, "decision_function"):
                found = np.asarray(model.decision_function(X))
                return found[:, None] if found.ndim == 1 else found
            found = np.asarray(model.predict_proba(X))
            return found[:, 1:] if found.shape[1] == 2 else found

        def _calibrator(self, scores, y):
            if self.method == "isotonic":
                return IsotonicRegression(out_of_bounds="clip").fit(scores, y)
            return _Sigmoid().fit(scores, y)

        def fit(self, X, y, sample_weight=None):
            from _sklearn_selection import _splits
            X, y = np.asarray(X), np.asarray(y)
            self.classes_ = np.unique(y)
            targets = [(y == c).astype(int) for c in (self.classes_[1:] if len(self.classes_) == 2 else self.classes_)]
            self.calibrated_classifiers_ = []
            if self.cv == "prefit":
                pairs = [(self.estimator, np.arange(len(X)))]
            else:
                pairs = [(clone(self.estimator).fit(X[a], y[a]), b) for a, b in _splits(self.cv, self.estimator, X, y)]
            for model, rows in pairs:
                scores = self._scores(model, X[rows])
                self.calibrated_classifiers_.append(
                    (model, [self._calibrator(scores[:, k], t[rows]) for k, t in enumerate(targets)]))
            return self

        def _shares(self, model, calibrators, X):
            scores = self._scores(model, X)
            found = np.array([c.predict(scores[:, k]) for k, c in enumerate(calibrators)]).T
            if found.shape[1] == 1:
                return np.hstack([1 - found, found])
            total = found.sum(axis=1)[:, None]
            return np.where(total == 0, 1.0 / found.shape[1], found / np.where(total == 0, 1.0, total))

        def predict_proba(self, X):
            self._check_fitted()
            return np.mean([self._shares(m, c, np.asarray(X)) for m, c in self.calibrated_classifiers_], axis=0)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]
    """#,
    names: [
      "CalibratedClassifierCV", "IsotonicRegression",
    ])
}
