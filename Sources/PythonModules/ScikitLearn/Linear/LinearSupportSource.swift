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
    """#,
    names: [
      "LinearSVC"
    ])
}
