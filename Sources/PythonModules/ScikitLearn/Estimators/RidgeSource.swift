import MiniPython

extension ScikitLearnPython {
  /// Ridge regression that chooses among penalties.
  static let ridgeChoice = ModuleDefinition(
    python: "_sklearn_ridge", "Ridge that finds its own penalty.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin
    from _sklearn_utils import check_array
    from _sklearn_linear import Ridge

    class RidgeCV(BaseEstimator, RegressorMixin):
        """Ridge with the penalty under which each row is best foretold by the others."""

        def __init__(self, alphas=(0.1, 1.0, 10.0), *, fit_intercept=True, scoring=None, cv=None, gcv_mode=None,
                     store_cv_results=False, alpha_per_target=False):
            self.alphas, self.fit_intercept, self.scoring, self.cv = alphas, fit_intercept, scoring, cv
            self.gcv_mode, self.store_cv_results, self.alpha_per_target = gcv_mode, store_cv_results, alpha_per_target

        def fit(self, X, y, sample_weight=None):
            X, y = check_array(X, dtype=float), np.asarray(y, dtype=float)
            alphas = np.asarray(self.alphas, dtype=float).ravel()
            if self.cv is not None or self.scoring is not None:
                from sklearn.model_selection import cross_val_score
                scores = np.array([
                    cross_val_score(Ridge(a, fit_intercept=self.fit_intercept), X, y, cv=self.cv, scoring=self.scoring).mean()
                    for a in alphas])
            else:
                errors = self._left_out(X, y, alphas)
                scores = -np.mean(errors, axis=0)
                if self.store_cv_results:
                    self.cv_results_ = errors
            best = int(np.argmax(scores))
            self.alpha_, self.best_score_ = alphas[best], scores[best]
            model = Ridge(float(self.alpha_), fit_intercept=self.fit_intercept).fit(X, y)
            self.coef_, self.intercept_, self.n_features_in_ = model.coef_, model.intercept_, X.shape[1]
            return self

        def _left_out(self, X, y, alphas):
            rows = len(X)
            Z = X - X.mean(axis=0) if self.fit_intercept else X
            target = y - y.mean(axis=0) if self.fit_intercept else y
            U, s, _ = np.linalg.svd(Z, full_matrices=False)
            own = 1.0 / rows if self.fit_intercept else 0.0
            columns = []
            for alpha in alphas:
                share = s ** 2 / (s ** 2 + alpha)
                rest = target - (U * share) @ (U.T @ target)
                columns.append((rest / (1 - own - (U ** 2 @ share))) ** 2)
            return np.array(columns).T

        def predict(self, X):
            self._check_fitted()
            return check_array(X, dtype=float) @ self.coef_ + self.intercept_
    """#,
    names: [
      "RidgeCV"
    ])
}
