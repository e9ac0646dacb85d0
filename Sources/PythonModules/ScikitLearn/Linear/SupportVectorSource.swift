import MiniPython

extension ScikitLearnPython {
  /// Support vector machines over the solver in Swift.
  ///
  /// - Source: `sklearn/svm/_classes.py` and `_base.py` of scikit-learn 1.9.
  static let supportVectors = ModuleDefinition(
    python: "_sklearn_svm", "Support vector machines.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, OutlierMixin, RegressorMixin
    from _sklearn_utils import check_array
    from _sklearn_svm_native import kernel, solve

    class _SupportVectors(BaseEstimator):
        def _check(self):
            from sklearn.exceptions import InvalidParameterError
            kinds = ("linear", "poly", "rbf", "sigmoid")
            if callable(self.kernel) or self.kernel == "precomputed":
                raise NotImplementedError(f"lectern has the kernels {', '.join(kinds)}")
            if self.kernel not in kinds:
                raise InvalidParameterError(
                    f"The 'kernel' parameter of {type(self).__name__} must be a str among "
                    "{'linear', 'poly', 'precomputed', 'rbf', 'sigmoid'} or a callable. " + f"Got {self.kernel!r} instead.")
            if not getattr(self, "C", 1.0) > 0:
                raise InvalidParameterError(
                    f"The 'C' parameter of {type(self).__name__} must be a float in the range (0.0, inf]. Got {self.C!r} instead.")

        def _prepare(self, X):
            self._check()
            X = check_array(X, dtype=float)
            self.n_features_in_ = X.shape[1]
            if self.gamma == "scale":
                spread = X.var()
                self._gamma = 1.0 / (X.shape[1] * spread) if spread != 0 else 1.0
            else:
                self._gamma = 1.0 / X.shape[1] if self.gamma == "auto" else float(self.gamma)
            return X

        def _alike(self, X, Y):
            return kernel(X, Y, self.kernel, self._gamma, self.coef0, self.degree)

        def _rows(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features as input.")
            return X

        @property
        def coef_(self):
            if self.kernel != "linear":
                raise AttributeError("coef_ is only available when using a linear kernel")
            return self._linear_weights()

    class SVC(_SupportVectors, ClassifierMixin):
        """Support vector classification, one machine for each pair of classes."""

        def __init__(self, *, C=1.0, kernel="rbf", degree=3, gamma="scale", coef0=0.0, shrinking=True,
                     probability="deprecated", tol=1e-3, cache_size=200, class_weight=None, verbose=False, max_iter=-1,
                     decision_function_shape="ovr", break_ties=False, random_state=None):
            self.C, self.kernel, self.degree, self.gamma, self.coef0 = C, kernel, degree, gamma, coef0
            self.shrinking, self.probability, self.tol, self.cache_size = shrinking, probability, tol, cache_size
            self.class_weight, self.verbose, self.max_iter = class_weight, verbose, max_iter
            self.decision_function_shape, self.break_ties, self.random_state = decision_function_shape, break_ties, random_state

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            from sklearn.utils.class_weight import compute_class_weight
            X, y = self._prepare(X), np.asarray(y)
            if self.probability is True:
                raise NotImplementedError(
                    "lectern does not have SVC(probability=True); wrap it: CalibratedClassifierCV(SVC(), ensemble=False)")
            if len(X) != len(y):
                raise ValueError(f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")
            self.classes_, places = np.unique(y, return_inverse=True)
            count = len(self.classes_)
            if count < 2:
                raise ValueError(
                    f"The number of classes has to be greater than one; got {count} class")
            self.class_weight_ = compute_class_weight(self.class_weight, classes=self.classes_, y=y)
            weights = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            limits = self.C * self.class_weight_[places] * weights
            groups = [np.flatnonzero((places == k) & (limits > 0)) for k in range(count)]
            table = self._alike(X, X)
            self._pairs, steps = [], []
            used = np.zeros(len(X), dtype=bool)
            for a in range(count):
                for b in range(a + 1, count):
                    rows = np.concatenate([groups[a], groups[b]])
                    signs = np.where(places[rows] == a, 1.0, -1.0)
                    alpha, offset, taken = solve(
                        table, rows.tolist(), -np.ones(len(rows)), signs, limits[rows], self.tol, self.max_iter, None, self.shrinking)
                    factors = np.zeros(len(X))
                    factors[rows] = alpha * signs
                    used[rows[alpha > 0]] = True
                    self._pairs.append((a, b, factors, offset))
                    steps.append(taken)
            order = np.concatenate(groups)
            self.support_ = order[used[order]].astype("int32")
            self.support_vectors_ = X[self.support_]
            self.n_support_ = np.array([int(used[g].sum()) for g in groups], dtype="int32")
            self.n_iter_ = np.array(steps, dtype="int32")
            self.fit_status_ = 0
            turn = -1.0 if count == 2 else 1.0
            self.intercept_ = np.array([-turn * offset for _, _, _, offset in self._pairs])
            self.dual_coef_ = turn * self._multipliers(count, places)
            self._pairs = [(a, b, f[self.support_], offset) for a, b, f, offset in self._pairs]
            return self

        def _multipliers(self, count, places):
            out = np.zeros((count - 1, len(self.support_)))
            for a, b, factors, _ in self._pairs:
                for column, row in enumerate(self.support_.tolist()):
                    if places[row] == a:
                        out[b - 1, column] = factors[row]
                    elif places[row] == b:
                        out[a, column] = factors[row]
            return out

        def _between(self, X):
            alike = self._alike(self._rows(X), self.support_vectors_)
            return np.column_stack([alike @ factors - offset for _, _, factors, offset in self._pairs])

        def _linear_weights(self):
            turn = -1.0 if len(self.classes_) == 2 else 1.0
            return turn * np.array([factors @ self.support_vectors_ for _, _, factors, _ in self._pairs])

        def decision_function(self, X):
            found = self._between(X)
            if len(self.classes_) == 2:
                return -found[:, 0]
            if self.decision_function_shape == "ovo":
                return found
            votes, sums = np.zeros((len(found), len(self.classes_))), np.zeros((len(found), len(self.classes_)))
            for k, (a, b, _, _) in enumerate(self._pairs):
                sums[:, a] += found[:, k]
                sums[:, b] -= found[:, k]
                votes[found[:, k] >= 0, a] += 1
                votes[found[:, k] < 0, b] += 1
            return votes + sums / (3 * (np.abs(sums) + 1))

        def predict(self, X):
            if self.break_ties and self.decision_function_shape == "ovr" and len(self.classes_) > 2:
                return self.classes_[np.argmax(self.decision_function(X), axis=1)]
            found = self._between(X)
            votes = np.zeros((len(found), len(self.classes_)))
            for k, (a, b, _, _) in enumerate(self._pairs):
                votes[found[:, k] > 0, a] += 1
                votes[found[:, k] <= 0, b] += 1
            return self.classes_[np.argmax(votes, axis=1)]

    class SVR(_SupportVectors, RegressorMixin):
        """Regression that does not mind errors below epsilon."""

        def __init__(self, *, kernel="rbf", degree=3, gamma="scale", coef0=0.0, tol=1e-3, C=1.0, epsilon=0.1, shrinking=True,
                     cache_size=200, verbose=False, max_iter=-1):
            self.kernel, self.degree, self.gamma, self.coef0, self.tol = kernel, degree, gamma, coef0, tol
            self.C, self.epsilon, self.shrinking = C, epsilon, shrinking
            self.cache_size, self.verbose, self.max_iter = cache_size, verbose, max_iter

        def fit(self, X, y, sample_weight=None):
            from _sklearn_utils import check_fit
            check_fit(self, X, y)
            X, y = self._prepare(X), np.asarray(y, dtype=float)
            rows = len(X)
            weights = np.ones(rows) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            signs = np.concatenate([np.ones(rows), -np.ones(rows)])
            linear = np.concatenate([self.epsilon - y, self.epsilon + y])
            alpha, offset, self.n_iter_ = solve(
                self._alike(X, X), list(range(rows)) * 2, linear, signs, self.C * np.concatenate([weights, weights]),
                self.tol, self.max_iter, None, self.shrinking)
            factors = alpha[:rows] - alpha[rows:]
            self.support_ = np.flatnonzero(np.abs(factors) > 0).astype("int32")
            self.support_vectors_ = X[self.support_]
            self.dual_coef_ = factors[self.support_].reshape(1, -1)
            self.intercept_ = np.array([-offset])
            self.n_support_ = np.array([len(self.support_)], dtype="int32")
            self.fit_status_ = 0
            return self

        def _linear_weights(self):
            return self.dual_coef_ @ self.support_vectors_

        def predict(self, X):
            return self._alike(self._rows(X), self.support_vectors_) @ self.dual_coef_[0] + self.intercept_[0]

    class OneClassSVM(_SupportVectors, OutlierMixin):
        """Where most of the rows lie; a share of nu may lie outside."""

        def __init__(self, *, kernel="rbf", degree=3, gamma="scale", coef0=0.0, tol=1e-3, nu=0.5, shrinking=True,
                     cache_size=200, verbose=False, max_iter=-1):
            self.kernel, self.degree, self.gamma, self.coef0, self.tol = kernel, degree, gamma, coef0, tol
            self.nu, self.shrinking = nu, shrinking
            self.cache_size, self.verbose, self.max_iter = cache_size, verbose, max_iter

        def fit(self, X, y=None, sample_weight=None):
            from _sklearn_utils import check_fit
            from _sklearn_validation import check_real
            check_real("OneClassSVM", "nu", self.nu, 0, 1, "(]")
            check_fit(self, X)
            X = self._prepare(X)
            rows = len(X)
            limits = np.ones(rows) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            # Added up one after the other, as LIBSVM does: a last bit decides who stands at a bound.
            rest, start = 0.0, np.zeros(rows)
            for share in (limits * self.nu).tolist():
                rest += share
            for k in range(rows):
                if rest <= 0:
                    break
                start[k] = min(limits[k], rest)
                rest -= start[k]
            alpha, offset, self.n_iter_ = solve(
                self._alike(X, X), list(range(rows)), np.zeros(rows), np.ones(rows), limits, self.tol, self.max_iter, start, self.shrinking)
            self.support_ = np.flatnonzero(np.abs(alpha) > 0).astype("int32")
            self.support_vectors_ = X[self.support_]
            self.dual_coef_ = alpha[self.support_].reshape(1, -1)
            self.intercept_ = np.array([-offset])
            self.offset_ = -self.intercept_
            self.n_support_ = np.array([len(self.support_)], dtype="int32")
            self.fit_status_ = 0
            return self

        def _linear_weights(self):
            return self.dual_coef_ @ self.support_vectors_

        def decision_function(self, X):
            return self._alike(self._rows(X), self.support_vectors_) @ self.dual_coef_[0] + self.intercept_[0]

        def score_samples(self, X):
            return self.decision_function(X) + self.offset_

        def predict(self, X):
            return np.where(self.decision_function(X) > 0, 1, -1)
    """#,
    names: [
      "SVC", "SVR", "OneClassSVM",
    ])
}
