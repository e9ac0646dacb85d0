import MiniPython

extension ScikitLearnPython {
  /// Scores over several splits, and the search for the best parameters.
  static let selection = ModuleDefinition(
    python: "_sklearn_selection", "Scores over several splits.",
    #"""
    import itertools
    import numpy as np
    from sklearn.base import BaseEstimator, clone, is_classifier
    from sklearn.exceptions import InvalidParameterError
    from _sklearn_scorers import get_scorer, get_scorer_names

    def _splits(cv, estimator, X, y, groups=None):
        from sklearn.model_selection import KFold, StratifiedKFold
        if cv is None:
            cv = 5
        if isinstance(cv, int):
            kind = StratifiedKFold if _classifies(estimator) and y is not None else KFold
            return list(kind(cv).split(X, y))
        if hasattr(cv, "split"):
            return list(cv.split(X, y) if groups is None else cv.split(X, y, groups))
        return list(cv)

    def _classifies(estimator):
        if hasattr(estimator, "steps"):
            return _classifies(estimator.steps[-1][1])
        return is_classifier(estimator)

    def _scorer(estimator, scoring, caller="GridSearchCV"):
        if scoring is None:
            return lambda e, X, y: e.score(X, y)
        if isinstance(scoring, str) and scoring not in get_scorer_names():
            raise InvalidParameterError(
                f"The 'scoring' parameter of {caller} must be a str among {set(get_scorer_names())}, a callable, "
                f"an instance of 'list', an instance of 'tuple', an instance of 'dict' or None. Got {scoring!r} instead.")
        return get_scorer(scoring) if isinstance(scoring, str) else scoring

    def _rows(X, index):
        return np.asarray(X)[index]

    def cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None,
                       verbose=0, params=None, return_train_score=False, return_estimator=False,
                       error_score=np.nan):
        many = scoring if isinstance(scoring, (list, tuple)) else None
        named = {n: _scorer(estimator, n) for n in many} if many else (
            {n: _scorer(estimator, s) for n, s in scoring.items()} if isinstance(scoring, dict)
            else {"score": _scorer(estimator, scoring, "cross_validate")})
        out = {"fit_time": [], "score_time": []}
        if return_estimator:
            out["estimator"] = []
        for name in named:
            out["test_" + name] = []
            if return_train_score:
                out["train_" + name] = []
        for train, test in _splits(cv, estimator, X, y, groups):
            model = clone(estimator)
            model.fit(_rows(X, train), None if y is None else _rows(y, train))
            out["fit_time"].append(0.001)
            out["score_time"].append(0.001)
            if return_estimator:
                out["estimator"].append(model)
            for name, scorer in named.items():
                out["test_" + name].append(scorer(model, _rows(X, test), None if y is None else _rows(y, test)))
                if return_train_score:
                    out["train_" + name].append(scorer(model, _rows(X, train), _rows(y, train)))
        return {k: v if k == "estimator" else np.array(v) for k, v in out.items()}

    def cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None,
                        verbose=0, params=None, error_score=np.nan):
        _scorer(estimator, scoring, "cross_val_score")
        return cross_validate(estimator, X, y, groups=groups, scoring=scoring, cv=cv)["test_score"]

    def cross_val_predict(estimator, X, y=None, *, groups=None, cv=None, n_jobs=None, verbose=0,
                          params=None, method="predict"):
        result = None
        for train, test in _splits(cv, estimator, X, y, groups):
            model = clone(estimator)
            model.fit(_rows(X, train), _rows(y, train))
            part = np.asarray(getattr(model, method)(_rows(X, test)))
            if result is None:
                result = np.zeros((len(X),) + part.shape[1:], dtype=part.dtype)
            result[test] = part
        return result

    class ParameterGrid:
        def __init__(self, param_grid):
            self.param_grid = [param_grid] if isinstance(param_grid, dict) else list(param_grid)

        def __iter__(self):
            for grid in self.param_grid:
                names = sorted(grid)
                for values in itertools.product(*[grid[n] for n in names]):
                    yield dict(zip(names, values))

        def __len__(self):
            return len(list(iter(self)))

    class GridSearchCV(BaseEstimator):
        def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None,
                     verbose=0, pre_dispatch="2*n_jobs", error_score=np.nan, return_train_score=False):
            self.estimator, self.param_grid, self.scoring = estimator, param_grid, scoring
            self.refit, self.cv, self.return_train_score = refit, cv, return_train_score
            self.n_jobs, self.verbose, self.pre_dispatch, self.error_score = n_jobs, verbose, pre_dispatch, error_score

        def fit(self, X, y=None):
            results, means = [], []
            splits = _splits(self.cv, self.estimator, X, y)
            self.cv_results_ = {"params": [], "mean_test_score": [], "std_test_score": []}
            for params in self._candidates():
                found = cross_validate(clone(self.estimator).set_params(**params), X, y, scoring=self.scoring, cv=splits,
                                       return_train_score=self.return_train_score)
                scores = found["test_score"]
                for side in ["test", "train"] if self.return_train_score else ["test"]:
                    for k, score in enumerate(found[side + "_score"]):
                        self.cv_results_.setdefault(f"split{k}_{side}_score", []).append(score)
                if self.return_train_score:
                    self.cv_results_.setdefault("mean_train_score", []).append(found["train_score"].mean())
                    self.cv_results_.setdefault("std_train_score", []).append(found["train_score"].std())
                self.cv_results_["params"].append(params)
                means.append(scores.mean())
                self.cv_results_["std_test_score"].append(scores.std())
                for k, v in params.items():
                    self.cv_results_.setdefault("param_" + k, []).append(v)
            for name in list(self.cv_results_):
                if name.endswith("_score"):
                    self.cv_results_[name] = np.array(self.cv_results_[name])
            means = np.array(means)
            self.cv_results_["mean_test_score"] = means
            self.cv_results_["std_test_score"] = np.array(self.cv_results_["std_test_score"])
            order = np.array([1 + np.sum(means > m) for m in means])
            self.cv_results_["rank_test_score"] = order
            self.best_index_ = int(np.argmax(means))
            self.best_score_ = means[self.best_index_]
            self.best_params_ = self.cv_results_["params"][self.best_index_]
            self.n_splits_ = len(splits)
            if self.refit:
                self.best_estimator_ = clone(self.estimator).set_params(**self.best_params_)
                self.best_estimator_.fit(X, y)
            return self

        def _candidates(self):
            return ParameterGrid(self.param_grid)

        def predict(self, X): return self.best_estimator_.predict(X)
        def predict_proba(self, X): return self.best_estimator_.predict_proba(X)
        def score(self, X, y): return _scorer(self.estimator, self.scoring)(self.best_estimator_, X, y)

    class RandomizedSearchCV(GridSearchCV):
        def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True,
                     cv=None, verbose=0, pre_dispatch="2*n_jobs", random_state=None, error_score=np.nan,
                     return_train_score=False):
            super().__init__(estimator, param_distributions, scoring=scoring, refit=refit, cv=cv,
                             return_train_score=return_train_score)
            self.param_distributions, self.n_iter, self.random_state = param_distributions, n_iter, random_state

        def _candidates(self):
            from _sklearn_samplers import ParameterSampler
            return ParameterSampler(self.param_distributions, self.n_iter, random_state=self.random_state)
    """#,
    names: [
      "cross_validate", "cross_val_score", "cross_val_predict", "ParameterGrid", "GridSearchCV",
      "RandomizedSearchCV", "_splits", "_scorer",
    ])
}
