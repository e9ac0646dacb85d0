import MiniPython

extension ScikitLearnPython {
  /// The search for the best parameters.
  ///
  /// - Source: `sklearn/model_selection/_search.py` of scikit-learn 1.9.
  static let search = ModuleDefinition(
    python: "_sklearn_search", "The search for the best parameters.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, clone
    from sklearn.utils.validation import check_is_fitted
    from _sklearn_selection import ParameterGrid, _scorer, _splits, cross_validate

    class _Search(BaseEstimator):
        def _check_grid(self):
            grids = getattr(self, "param_grid", None)
            for grid in [grids] if isinstance(grids, dict) else grids or []:
                for name, values in grid.items():
                    if not isinstance(values, (list, tuple, np.ndarray, range)):
                        raise TypeError(
                            f"Parameter grid for parameter {name!r} needs to be a list or a numpy array, but got "
                            f"{values!r} (of type {type(values).__name__}) instead. Single values need to be wrapped in "
                            "a list with one element.")
                    if len(values) == 0:
                        raise ValueError(
                            f"Parameter grid for parameter {name!r} need to be a non-empty sequence, got: {values!r}")

        def fit(self, X, y=None, **params):
            self._check_grid()
            splits = _splits(self.cv, self.estimator, X, y, params.pop("groups", None))
            several = isinstance(self.scoring, (list, tuple, set, dict))
            if several and not callable(self.refit) and self.refit is not False and (
                    self.refit is True or self.refit not in self.scoring):
                raise ValueError(
                    "For multi-metric scoring, the parameter refit must be set to a scorer key or a callable to refit "
                    "an estimator with the best parameter setting on the whole data and make the best_* attributes "
                    f"available for that metric. If this is not needed, refit should be set to False explicitly. "
                    f"{self.refit!r} was passed.")
            names = list(self.scoring) if several else ["score"]
            candidates = list(self._candidates())
            found = [
                cross_validate(clone(self.estimator).set_params(**clone_values(c)), X, y, scoring=self.scoring,
                               cv=splits, return_train_score=self.return_train_score)
                for c in candidates]
            out = {}
            for kind in ["fit_time", "score_time"]:
                out["mean_" + kind] = np.array([f[kind].mean() for f in found])
                out["std_" + kind] = np.array([f[kind].std() for f in found])
            for c in candidates:
                for name in c:
                    out.setdefault("param_" + name, None)
            for name in [n for n in out if n.startswith("param_")]:
                values = [c.get(name[len("param_"):]) for c in candidates]
                plain = all([isinstance(v, (bool, int, float)) for v in values])
                column = np.array(values) if plain else np.empty(len(values), dtype=object)
                if not plain:
                    for k, v in enumerate(values):
                        column[k] = v
                out[name] = column
            out["params"] = candidates
            for name in names:
                for side in ["test", "train"] if self.return_train_score else ["test"]:
                    table = np.array([f[f"{side}_{name}"] for f in found])
                    for k in range(len(splits)):
                        out[f"split{k}_{side}_{name}"] = table[:, k].copy()
                    means = np.array([row.mean() for row in table])
                    out[f"mean_{side}_{name}"] = means
                    out[f"std_{side}_{name}"] = np.array([row.std() for row in table])
                    if side == "test":
                        out[f"rank_test_{name}"] = np.array([1 + np.sum(means > m) for m in means], dtype=np.int32)
            self.cv_results_, self.multimetric_, self.n_splits_ = out, several, len(splits)
            self.scorer_ = {n: _scorer(self.estimator, s) for n, s in (
                self.scoring.items() if isinstance(self.scoring, dict) else [(n, n) for n in names])} if several else (
                _scorer(self.estimator, self.scoring))
            if self.refit or not several:
                self._choose(out, self.refit if several else "score")
            if self.refit:
                self.best_estimator_ = clone(self.estimator).set_params(**clone_values(self.best_params_))
                self.best_estimator_.fit(X, y, **params)
                self.refit_time_ = 0.001
            return self

        def _choose(self, out, name):
            if callable(self.refit):
                self.best_index_ = self.refit(out)
            else:
                self.best_index_ = int(np.argmin(out[f"rank_test_{name}"]))
                self.best_score_ = out[f"mean_test_{name}"][self.best_index_]
            self.best_params_ = out["params"][self.best_index_]

        def _best(self):
            if not self.refit:
                raise AttributeError(
                    f"This {type(self).__name__} instance was initialized with `refit=False`. predict is available only "
                    "after refitting on the best parameters. You can refit an estimator manually using the "
                    "`best_params_` attribute")
            check_is_fitted(self)
            return self.best_estimator_

        @property
        def classes_(self): return self._best().classes_
        @property
        def n_features_in_(self): return self._best().n_features_in_
        def predict(self, X): return self._best().predict(X)
        def predict_proba(self, X): return self._best().predict_proba(X)
        def predict_log_proba(self, X): return self._best().predict_log_proba(X)
        def decision_function(self, X): return self._best().decision_function(X)
        def transform(self, X): return self._best().transform(X)

        def score(self, X, y=None):
            best = self._best()
            return (self.scorer_[self.refit] if self.multimetric_ else self.scorer_)(best, X, y)

    def clone_values(params):
        return {k: clone(v) if hasattr(v, "fit") else v for k, v in params.items()}

    class GridSearchCV(_Search):
        def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0,
                     pre_dispatch="2*n_jobs", error_score=np.nan, return_train_score=False):
            self.estimator, self.param_grid, self.scoring, self.n_jobs = estimator, param_grid, scoring, n_jobs
            self.refit, self.cv, self.verbose, self.pre_dispatch = refit, cv, verbose, pre_dispatch
            self.error_score, self.return_train_score = error_score, return_train_score

        def _candidates(self):
            return ParameterGrid(self.param_grid)

    class RandomizedSearchCV(_Search):
        def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True,
                     cv=None, verbose=0, pre_dispatch="2*n_jobs", random_state=None, error_score=np.nan,
                     return_train_score=False):
            self.estimator, self.param_distributions, self.n_iter = estimator, param_distributions, n_iter
            self.scoring, self.n_jobs, self.refit, self.cv, self.verbose = scoring, n_jobs, refit, cv, verbose
            self.pre_dispatch, self.random_state, self.error_score = pre_dispatch, random_state, error_score
            self.return_train_score = return_train_score

        def _candidates(self):
            from _sklearn_samplers import ParameterSampler
            return ParameterSampler(self.param_distributions, self.n_iter, random_state=self.random_state)
    """#, names: ["GridSearchCV", "RandomizedSearchCV"])
}
