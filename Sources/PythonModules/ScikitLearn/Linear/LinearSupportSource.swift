import MiniPython

extension ScikitLearnPython {
  /// Linear support vector machines: classification as LIBLINEAR minimizes it in the primal, regression
  /// in the dual as well.
  ///
  /// - Source: `l2r_l2_svc_fun`, `l2r_l2_svr_fun`, `solve_l2r_l1l2_svr` and `TRON` of LIBLINEAR 2.3.
  static let linearSupport = ModuleDefinition(
    python: "_sklearn_linear_svm", "Linear support vector machines.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.utils import check_random_state
    from _sklearn_utils import check_array
    from _sklearn_liblinear import squared_hinge, trusted_newton
    from _sklearn_linear import LinearDecision

    class LinearSVC(LinearDecision, BaseEstimator, ClassifierMixin):
        """Linear support vector classification, each class against the others."""

        def __init__(self, penalty="l2", loss="squared_hinge", *, dual="auto", tol=1e-4, C=1.0, multi_class="ovr",
                     fit_intercept=True, intercept_scaling=1, class_weight=None, verbose=0, random_state=None, max_iter=1000):
            self.penalty, self.loss, self.dual, self.tol, self.C = penalty, loss, dual, tol, C
            self.multi_class, self.fit_intercept, self.intercept_scaling = multi_class, fit_intercept, intercept_scaling
            self.class_weight, self.verbose, self.random_state, self.max_iter = class_weight, verbose, random_state, max_iter

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
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
            return trusted_newton(
                *squared_hinge(Z, signs, costs), Z.shape[1], self.tol * count / len(y), self.max_iter)

    def _squared_gap(Z, y, costs, epsilon):
        def value(w):
            gap = np.maximum(np.abs(Z @ w - y) - epsilon, 0)
            return 0.5 * w @ w + np.sum(costs * gap ** 2)

        def slope(w):
            gap = Z @ w - y
            outside = np.abs(gap) > epsilon
            pull = costs * np.where(outside, gap - np.sign(gap) * epsilon, 0.0)
            return w + 2 * (Z.T @ pull), lambda d: d + 2 * (Z.T @ (costs * outside * (Z @ d)))
        return value, slope

    class _Draws:
        """Numbers below a bound, as scikit-learn draws them for LIBLINEAR."""

        def __init__(self, seed):
            self._rng = np.random.RandomState(seed)

        def below(self, bound):
            product = int(self._rng.randint(0, 2 ** 32, dtype=np.uint32)) * bound
            if product % 2 ** 32 < bound:
                least = (2 ** 32 - bound) % bound
                while product % 2 ** 32 < least:
                    product = int(self._rng.randint(0, 2 ** 32, dtype=np.uint32)) * bound
            return product >> 32

    def _dual_regression(Z, y, costs, epsilon, squared, tol, limit, seed):
        """One multiplier after the other, in an order drawn anew each time."""
        draws, n = _Draws(seed), len(y)
        beta, w = [0.0] * n, np.zeros(Z.shape[1])
        own = (Z ** 2).sum(axis=1).tolist()
        soft = (0.5 / costs).tolist() if squared else [0.0] * n
        top = [float("inf")] * n if squared else costs.tolist()
        targets, places = y.tolist(), list(range(n))
        active, steps, before, first = n, 0, float("inf"), -1.0
        while steps < limit:
            largest = total = 0.0
            for k in range(active):
                j = k + draws.below(active - k)
                places[k], places[j] = places[j], places[k]
            s = 0
            while s < active:
                i = places[s]
                slope = float(Z[i] @ w) - targets[i] + soft[i] * beta[i]
                bend = own[i] + soft[i]
                up, down, gap, rests = slope + epsilon, slope - epsilon, 0.0, False
                if beta[i] == 0:
                    if up < 0:
                        gap = -up
                    elif down > 0:
                        gap = down
                    else:
                        rests = up > before and down < -before
                elif beta[i] >= top[i]:
                    if up > 0:
                        gap = up
                    else:
                        rests = up < -before
                elif beta[i] <= -top[i]:
                    if down < 0:
                        gap = -down
                    else:
                        rests = down > before
                else:
                    gap = abs(up) if beta[i] > 0 else abs(down)
                if rests:
                    active -= 1
                    places[s], places[active] = places[active], places[s]
                    continue
                largest, total = max(largest, gap), total + gap
                if up < bend * beta[i]:
                    d = -up / bend
                elif down > bend * beta[i]:
                    d = -down / bend
                else:
                    d = -beta[i]
                s += 1
                if abs(d) < 1e-12:
                    continue
                old = beta[i]
                beta[i] = min(max(old + d, -top[i]), top[i])
                if beta[i] != old:
                    w = w + (beta[i] - old) * Z[i]
            if steps == 0:
                first = total
            steps += 1
            if total <= tol * first:
                if active == n:
                    break
                active, before = n, float("inf")
                continue
            before = largest
        return w, steps

    class LinearSVR(BaseEstimator, RegressorMixin):
        """Linear regression that does not mind errors below epsilon."""

        def __init__(self, *, epsilon=0.0, tol=1e-4, C=1.0, loss="epsilon_insensitive", fit_intercept=True,
                     intercept_scaling=1.0, dual="auto", verbose=0, random_state=None, max_iter=1000):
            self.epsilon, self.tol, self.C, self.loss = epsilon, tol, C, loss
            self.fit_intercept, self.intercept_scaling, self.dual = fit_intercept, intercept_scaling, dual
            self.verbose, self.random_state, self.max_iter = verbose, random_state, max_iter

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            from _sklearn_validation import check_option
            check_option("LinearSVR", "loss", self.loss, ["epsilon_insensitive", "squared_epsilon_insensitive"])
            check_fit(self, X, y)
            X, y = check_array(X, dtype=float), np.asarray(y, dtype=float)
            if len(X) != len(y):
                raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.n_features_in_ = X.shape[1]
            squared = self.loss == "squared_epsilon_insensitive"
            dual = (X.shape[0] < X.shape[1] or not squared) if self.dual == "auto" else self.dual
            if not dual and not squared:
                raise ValueError(
                    "Unsupported set of arguments: The combination of penalty='l2' and loss='epsilon_insensitive' are not "
                    "supported when dual=False, Parameters: penalty='l2', loss='epsilon_insensitive', dual=False")
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            Z = np.column_stack([X, np.full(len(X), float(self.intercept_scaling))]) if self.fit_intercept else X
            seed = int(check_random_state(self.random_state).randint(2 ** 31 - 1))
            if dual:
                w, self.n_iter_ = _dual_regression(
                    Z, y, self.C * weights, self.epsilon, squared, self.tol, self.max_iter, seed)
            else:
                w, self.n_iter_ = trusted_newton(
                    *_squared_gap(Z, y, self.C * weights, self.epsilon), Z.shape[1], self.tol, self.max_iter)
            if self.n_iter_ >= self.max_iter:
                warnings.warn("Liblinear failed to converge, increase the number of iterations.", ConvergenceWarning)
            self.coef_ = w[:X.shape[1]]
            self.intercept_ = self.intercept_scaling * w[-1:] if self.fit_intercept else 0.0
            return self

        def predict(self, X):
            from _sklearn_utils import check_features
            self._check_fitted()
            return check_features(self, X) @ self.coef_ + self.intercept_
    """#,
    names: [
      "LinearSVC", "LinearSVR",
    ])
}
