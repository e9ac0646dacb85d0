import MiniPython

extension ScikitLearnPython {
  /// Linear support vector classification, as LIBLINEAR minimizes it in the primal.
  ///
  /// - Source: `l2r_l2_svc_fun` and `TRON` of LIBLINEAR 2.3.
  static let linearSupport = ModuleDefinition(
    python: "_sklearn_linear_svm", "Linear support vector machines.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin
    from _sklearn_utils import check_array
    from _sklearn_linear import LinearDecision

    def _trusted_newton(Z, signs, costs, tol, limit):
        """Minimizes half the square of w plus the squared hinge, within a region that is trusted (Lin and Moré 1999)."""
        def value(w):
            gap = np.maximum(1 - signs * (Z @ w), 0)
            return 0.5 * w @ w + np.sum(costs * gap ** 2)

        def slope(w):
            margin = signs * (Z @ w)
            inside = margin < 1
            pull = costs * signs * (margin - 1) * inside
            return w + 2 * (Z.T @ pull), inside

        w = np.zeros(Z.shape[1])
        f, (g, inside) = value(w), slope(w)
        first = radius = np.linalg.norm(g)
        steps = 1
        while steps <= limit and np.linalg.norm(g) > tol * first:
            curve = lambda d: d + 2 * (Z.T @ (costs * inside * (Z @ d)))
            step, rest = _conjugate(curve, g, radius)
            new = value(w + step)
            gs = g @ step
            foretold, gained = -0.5 * (gs - step @ rest), f - new
            size = np.linalg.norm(step)
            if steps == 1:
                radius = min(radius, size)
            stretch = 4.0 if new - f - gs <= 0 else max(0.25, -0.5 * (gs / (new - f - gs)))
            if gained < 1e-4 * foretold:
                radius = min(max(stretch, 0.25) * size, 0.5 * radius)
            elif gained < 0.25 * foretold:
                radius = max(0.25 * radius, min(stretch * size, 0.5 * radius))
            elif gained < 0.75 * foretold:
                radius = max(0.25 * radius, min(stretch * size, 4 * radius))
            else:
                radius = max(radius, min(stretch * size, 4 * radius))
            if gained > 1e-4 * foretold:
                steps += 1
                w, f = w + step, new
                g, inside = slope(w)
            if abs(gained) <= 0 and foretold <= 0 or abs(gained) <= 1e-12 * abs(f) and abs(foretold) <= 1e-12 * abs(f):
                break
        return w, steps - 1

    def _conjugate(curve, g, radius):
        step, rest = np.zeros(len(g)), -g
        direction, bound = rest.copy(), 0.1 * np.linalg.norm(g)
        square = rest @ rest
        while np.linalg.norm(rest) > bound:
            bent = curve(direction)
            share = square / (direction @ bent)
            step = step + share * direction
            if np.linalg.norm(step) > radius:
                step = step - share * direction
                std, sts, dtd = step @ direction, step @ step, direction @ direction
                room = radius * radius
                root = np.sqrt(std * std + dtd * (room - sts))
                share = (room - sts) / (std + root) if std >= 0 else (root - std) / dtd
                return step + share * direction, rest - share * bent
            rest = rest - share * bent
            new = rest @ rest
            direction = rest + new / square * direction
            square = new
        return step, rest

    class LinearSVC(LinearDecision, BaseEstimator, ClassifierMixin):
        """Linear support vector classification, each class against the others."""

        def __init__(self, penalty="l2", loss="squared_hinge", *, dual="auto", tol=1e-4, C=1.0, multi_class="ovr",
                     fit_intercept=True, intercept_scaling=1, class_weight=None, verbose=0, random_state=None, max_iter=1000):
            self.penalty, self.loss, self.dual, self.tol, self.C = penalty, loss, dual, tol, C
            self.multi_class, self.fit_intercept, self.intercept_scaling = multi_class, fit_intercept, intercept_scaling
            self.class_weight, self.verbose, self.random_state, self.max_iter = class_weight, verbose, random_state, max_iter

        def fit(self, X, y, sample_weight=None):
            from sklearn.utils.class_weight import compute_class_weight
            if self.penalty != "l2" or self.loss != "squared_hinge":
                raise NotImplementedError("lectern has LinearSVC with penalty='l2' and loss='squared_hinge'")
            X, y = check_array(X, dtype=float), np.asarray(y)
            self.classes_ = np.unique(y)
            if len(self.classes_) < 2:
                raise ValueError(
                    "This solver needs samples of at least 2 classes in the data, but the data contains only one class: "
                    f"{self.classes_[0]!r}")
            self.n_features_in_ = X.shape[1]
            factors = compute_class_weight(self.class_weight, classes=self.classes_, y=y)
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            Z = np.column_stack([X, np.full(len(X), float(self.intercept_scaling))]) if self.fit_intercept else X
            chosen = [1] if len(self.classes_) == 2 else list(range(len(self.classes_)))
            rows = [self._machine(Z, y, k, factors, weights) for k in chosen]
            table = np.array([w for w, _ in rows])
            self.n_iter_ = int(max([n for _, n in rows]))
            self.coef_ = table[:, :X.shape[1]]
            self.intercept_ = self.intercept_scaling * table[:, -1] if self.fit_intercept else np.zeros(1)
            return self

        def _machine(self, Z, y, k, factors, weights):
            own = y == self.classes_[k]
            signs = np.where(own, 1.0, -1.0)
            others = factors[1 - k] if len(self.classes_) == 2 else 1.0
            costs = self.C * weights * np.where(own, factors[k], others)
            count = max(min(own.sum(), len(y) - own.sum()), 1)
            return _trusted_newton(Z, signs, costs, self.tol * count / len(y), self.max_iter)
    """#,
    names: [
      "LinearSVC"
    ])
}
