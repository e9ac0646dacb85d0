import MiniPython

extension ScikitLearnPython {
  /// Strengths of lasso and elastic net chosen by cross-validation.
  static let chosenLasso = ModuleDefinition(
    python: "_sklearn_chosen_lasso", "Strengths chosen by cross-validation.",
    #"""
    import numpy as np
    from _sklearn_robust import Weighted, read

    class _Chosen(Weighted):
        """The strength that predicts held-out rows best."""

        def _path(self, X, y, alphas, ratio, model):
            """The weights for each strength, each started from the one before."""
            from _sklearn_lasso import descend
            w, found = np.zeros(X.shape[1]), []
            for alpha in alphas:
                w = descend(X, y, alpha, ratio, w.copy(), self.tol, self.max_iter, self.positive)[0]
                found.append(w)
            return found

        def _choose(self, X, y, ratios, make):
            from sklearn.model_selection import check_cv
            X, y = read(X, y)
            folds = list(check_cv(self.cv).split(X, y))
            given = self.alphas if not isinstance(self.alphas, (int, str)) and self.alphas is not None else None
            count = self.alphas if isinstance(self.alphas, int) else 100
            middle = X.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
            level = y.mean() if self.fit_intercept else 0.0
            grids = []
            for ratio in ratios:
                if given is not None:
                    grids.append(np.sort(np.asarray(given, dtype=float))[::-1])
                else:
                    top = np.max(np.abs((X - middle).T @ (y - level))) / (len(X) * ratio)
                    grids.append(np.geomspace(top, top * self.eps, num=count))
            best, paths = None, []
            for ratio, alphas in zip(ratios, grids):
                table = np.zeros((len(alphas), len(folds)))
                for k, (train, test) in enumerate(folds):
                    A, b = X[train], y[train]
                    m = A.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
                    t = b.mean() if self.fit_intercept else 0.0
                    for j, w in enumerate(self._path(A - m, b - t, alphas, ratio, None)):
                        table[j, k] = np.mean((X[test] @ w + (t - m @ w) - y[test]) ** 2)
                errors = table.mean(axis=1)
                place = int(np.argmin(errors))
                if best is None or errors[place] < best[0]:
                    best = (errors[place], ratio, alphas[place])
                paths.append(table)
            self.alpha_, self.alphas_ = best[2], grids[0] if len(grids) == 1 else np.array(grids)
            self.mse_path_ = paths[0] if len(paths) == 1 else np.array(paths)
            model = make(best[2], best[1]).fit(X, y)
            self.coef_, self.intercept_, self.n_iter_ = model.coef_, model.intercept_, model.n_iter_
            self.n_features_in_ = X.shape[1]
            return best[1]

    class LassoCV(_Chosen):
        def __init__(self, *, eps=1e-3, alphas=100, fit_intercept=True, precompute="auto", max_iter=1000, tol=1e-4,
                     copy_X=True, cv=None, verbose=False, n_jobs=None, positive=False, random_state=None, selection="cyclic"):
            self.eps, self.alphas, self.fit_intercept, self.precompute = eps, alphas, fit_intercept, precompute
            self.max_iter, self.tol, self.copy_X, self.cv, self.verbose = max_iter, tol, copy_X, cv, verbose
            self.n_jobs, self.positive, self.random_state, self.selection = n_jobs, positive, random_state, selection

        def fit(self, X, y, sample_weight=None):
            from sklearn.linear_model import Lasso
            self._choose(X, y, [1.0], lambda alpha, ratio: Lasso(
                alpha, fit_intercept=self.fit_intercept, max_iter=self.max_iter, tol=self.tol, positive=self.positive))
            return self

    class ElasticNetCV(_Chosen):
        def __init__(self, *, l1_ratio=0.5, eps=1e-3, alphas=100, fit_intercept=True, precompute="auto", max_iter=1000,
                     tol=1e-4, cv=None, copy_X=True, verbose=0, n_jobs=None, positive=False, random_state=None,
                     selection="cyclic"):
            self.l1_ratio, self.eps, self.alphas, self.fit_intercept = l1_ratio, eps, alphas, fit_intercept
            self.precompute, self.max_iter, self.tol, self.cv, self.copy_X = precompute, max_iter, tol, cv, copy_X
            self.verbose, self.n_jobs, self.positive, self.random_state = verbose, n_jobs, positive, random_state
            self.selection = selection

        def fit(self, X, y, sample_weight=None):
            from sklearn.linear_model import ElasticNet
            ratios = [self.l1_ratio] if isinstance(self.l1_ratio, (int, float)) else list(self.l1_ratio)
            self.l1_ratio_ = self._choose(X, y, ratios, lambda alpha, ratio: ElasticNet(
                alpha, l1_ratio=ratio, fit_intercept=self.fit_intercept, max_iter=self.max_iter, tol=self.tol,
                positive=self.positive))
            return self
    """#,
    names: [
      "LassoCV", "ElasticNetCV",
    ])
}
