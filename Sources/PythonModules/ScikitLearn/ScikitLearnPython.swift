import MiniPython

/// The parts of scikit-learn that are written in Python above NumPy.
enum ScikitLearnPython {
  static let all = [base, linear, pipeline, selection, bayes, impute, utilities, scorers, more]

  static let base = ModuleDefinition(
    python: "sklearn.base", "What estimators have in common.",
    #"""
    import copy
    from sklearn.exceptions import NotFittedError

    def clone(estimator, safe=True):
        if isinstance(estimator, (list, tuple)):
            return type(estimator)([clone(e) for e in estimator])
        if hasattr(estimator, "get_params"):
            return type(estimator)(**{
                k: clone(v) if hasattr(v, "fit") or k == "steps" else copy.deepcopy(v)
                for k, v in estimator.get_params(deep=False).items()})
        if isinstance(estimator, str) or not hasattr(estimator, "fit"):
            return copy.deepcopy(estimator)
        made = copy.deepcopy(estimator)
        for name in list(vars(made)):
            if name.endswith("_") and not name.startswith("_"):
                delattr(made, name)
        return made

    class BaseEstimator:
        _defaults = {}

        def _names(self):
            if self._defaults:
                return list(self._defaults)
            code = getattr(type(self), "__init__", None)
            return [k for k in vars(self) if not k.endswith("_") and not k.startswith("_")]

        def get_params(self, deep=True):
            found = {name: getattr(self, name) for name in self._names()}
            if deep:
                for name, value in list(found.items()):
                    if hasattr(value, "get_params"):
                        for k, v in value.get_params().items():
                            found[f"{name}__{k}"] = v
            return found

        def set_params(self, **params):
            for name, value in params.items():
                first, _, rest = name.partition("__")
                if rest:
                    getattr(self, first).set_params(**{rest: value})
                elif first not in self._names():
                    raise ValueError(
                        f"Invalid parameter {first!r} for estimator {self!r}. "
                        f"Valid parameters are: {self._names()!r}.")
                else:
                    setattr(self, first, value)
            return self

        def __repr__(self):
            shown = []
            for name in self._names():
                value = getattr(self, name)
                default = self._defaults.get(name, None)
                if type(value) != type(default) or value != default:
                    shown.append(f"{name}={value!r}")
            return f"{type(self).__name__}({', '.join(shown)})"

        def _check_fitted(self):
            if not any([n.endswith("_") and not n.startswith("_") for n in vars(self)]):
                raise NotFittedError(
                    f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with "
                    "appropriate arguments before using this estimator.")

    class ClassifierMixin:
        _estimator_type = "classifier"

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import accuracy_score
            return accuracy_score(y, self.predict(X), sample_weight=sample_weight)

    class RegressorMixin:
        _estimator_type = "regressor"

        def score(self, X, y, sample_weight=None):
            from sklearn.metrics import r2_score
            return r2_score(y, self.predict(X), sample_weight=sample_weight)

    class TransformerMixin:
        def fit_transform(self, X, y=None):
            return (self.fit(X) if y is None else self.fit(X, y)).transform(X)

    def is_classifier(estimator):
        return getattr(estimator, "_estimator_type", None) == "classifier" or hasattr(estimator, "predict_proba")

    def is_regressor(estimator):
        return getattr(estimator, "_estimator_type", None) == "regressor"
    """#,
    names: [
      "BaseEstimator", "ClassifierMixin", "RegressorMixin", "TransformerMixin", "clone",
      "is_classifier", "is_regressor",
    ])

  static let linear = ModuleDefinition(
    python: "sklearn.linear_model", "Models that add up weighted features.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from sklearn.exceptions import NotFittedError

    def _table(X):
        X = np.asarray(X, dtype=float)
        if X.ndim != 2:
            shape = "1D array" if X.ndim == 1 else "scalar array"
            raise ValueError(
                f"Expected 2D array, got {shape} instead:\narray={X}.\nReshape your data either using "
                "array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it "
                "contains a single sample.")
        return X

    def _same_length(X, y):
        if len(X) != len(y):
            raise ValueError(
                f"Found input variables with inconsistent numbers of samples: [{len(X)}, {len(y)}]")

    def _class_weights(kind, classes, y):
        if kind is None:
            return np.ones(len(y))
        if kind == "balanced":
            counts = np.array([np.sum(y == c) for c in classes])
            factors = len(y) / (len(classes) * counts)
        else:
            factors = np.array([kind.get(c.item() if hasattr(c, "item") else c, 1.0) for c in classes])
        weights = np.ones(len(y))
        for c, f in zip(classes, factors):
            weights[y == c] = f
        return weights

    class LogisticRegression(BaseEstimator, ClassifierMixin):
        _defaults = dict(
            penalty="deprecated", C=1.0, l1_ratio=0.0, dual=False, tol=0.0001, fit_intercept=True,
            intercept_scaling=1, class_weight=None, random_state=None, solver="lbfgs", max_iter=100,
            verbose=0, warm_start=False, n_jobs=None)

        def __init__(self, penalty="deprecated", *, C=1.0, l1_ratio=0.0, dual=False, tol=0.0001,
                     fit_intercept=True, intercept_scaling=1, class_weight=None, random_state=None,
                     solver="lbfgs", max_iter=100, verbose=0, warm_start=False, n_jobs=None):
            self.penalty, self.C, self.l1_ratio, self.dual, self.tol = penalty, C, l1_ratio, dual, tol
            self.fit_intercept, self.intercept_scaling = fit_intercept, intercept_scaling
            self.class_weight, self.random_state, self.solver = class_weight, random_state, solver
            self.max_iter, self.verbose, self.warm_start, self.n_jobs = max_iter, verbose, warm_start, n_jobs

        def fit(self, X, y, sample_weight=None):
            X, y = _table(X), np.asarray(y)
            _same_length(X, y)
            self.classes_ = np.unique(y)
            if len(self.classes_) < 2:
                raise ValueError(
                    "This solver needs samples of at least 2 classes in the data, but the data contains "
                    f"only one class: {self.classes_[0]!r}")
            weights = _class_weights(self.class_weight, self.classes_, y)
            if sample_weight is not None:
                weights = weights * np.asarray(sample_weight, dtype=float)
            n, d = X.shape
            self.n_features_in_ = d
            A = np.hstack([X, np.ones((n, 1))]) if self.fit_intercept else X
            strength = 0.0 if self.penalty is None or self.C == np.inf else 1.0 / self.C
            ridge = np.full(A.shape[1], strength)
            if self.fit_intercept:
                ridge[-1] = 0.0
            if len(self.classes_) == 2:
                t = (y == self.classes_[1]).astype(float)
                w = np.zeros(A.shape[1])
                steps = 0
                for steps in range(1, self.max_iter + 1):
                    p = 1 / (1 + np.exp(-np.clip(A @ w, -500, 500)))
                    gradient = A.T @ (weights * (p - t)) + ridge * w
                    if np.max(np.abs(gradient)) < 1e-10:
                        break
                    s = weights * p * (1 - p)
                    H = (A * s[:, None]).T @ A + np.diag(ridge + 1e-12)
                    step = np.linalg.solve(H, gradient)
                    size = 1.0
                    before = self._loss(A, t, w, weights, ridge)
                    while size > 1e-6 and self._loss(A, t, w - size * step, weights, ridge) > before + 1e-12:
                        size /= 2
                    w = w - size * step
                W = w[None, :]
            else:
                W, steps = self._several(A, y, weights, ridge)
            self.coef_ = W[:, :d].copy()
            self.intercept_ = W[:, d].copy() if self.fit_intercept else np.zeros(len(W))
            self.n_iter_ = np.array([steps], dtype=np.int32)
            return self

        def _loss(self, A, t, w, weights, ridge):
            z = A @ w
            return np.sum(weights * (np.logaddexp(0, z) - t * z)) + 0.5 * np.sum(ridge * w * w)

        def _several(self, A, y, weights, ridge):
            k, m = len(self.classes_), A.shape[1]
            T = (y[:, None] == self.classes_[None, :]).astype(float)
            W = np.zeros((k, m))
            steps = 0
            for steps in range(1, self.max_iter + 1):
                Z = A @ W.T
                Z = Z - Z.max(axis=1, keepdims=True)
                P = np.exp(Z)
                P = P / P.sum(axis=1, keepdims=True)
                G = ((P - T) * weights[:, None]).T @ A + ridge * W
                if np.max(np.abs(G)) < 1e-9:
                    break
                H = np.zeros((k * m, k * m))
                for a in range(k):
                    for b in range(k):
                        s = weights * P[:, a] * ((1.0 if a == b else 0.0) - P[:, b])
                        H[a * m:(a + 1) * m, b * m:(b + 1) * m] = (A * s[:, None]).T @ A
                H = H + np.diag(np.tile(ridge, k) + 1e-8)
                W = W - np.linalg.solve(H, G.reshape(-1)).reshape(k, m)
            return W, steps

        def decision_function(self, X):
            self._check_fitted()
            X = _table(X)
            if X.shape[1] != self.n_features_in_:
                raise ValueError(
                    f"X has {X.shape[1]} features, but {type(self).__name__} is expecting "
                    f"{self.n_features_in_} features as input.")
            scores = X @ self.coef_.T + self.intercept_
            return scores[:, 0] if scores.shape[1] == 1 else scores

        def predict(self, X):
            scores = self.decision_function(X)
            if scores.ndim == 1:
                return self.classes_[(scores > 0).astype(int)]
            return self.classes_[scores.argmax(axis=1)]

        def predict_proba(self, X):
            scores = self.decision_function(X)
            if scores.ndim == 1:
                p = 1 / (1 + np.exp(-scores))
                return np.column_stack([1 - p, p])
            scores = scores - scores.max(axis=1, keepdims=True)
            e = np.exp(scores)
            return e / e.sum(axis=1, keepdims=True)

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

    class _Linear(BaseEstimator, RegressorMixin):
        def predict(self, X):
            self._check_fitted()
            return _table(X) @ np.asarray(self.coef_).T + self.intercept_

    class LinearRegression(_Linear):
        _defaults = dict(fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False)

        def __init__(self, *, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False):
            self.fit_intercept, self.copy_X, self.tol = fit_intercept, copy_X, tol
            self.n_jobs, self.positive = n_jobs, positive

        def fit(self, X, y, sample_weight=None):
            X, y = _table(X), np.asarray(y, dtype=float)
            _same_length(X, y)
            w = np.ones(len(X)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
            xm = np.average(X, axis=0, weights=w) if self.fit_intercept else np.zeros(X.shape[1])
            ym = np.average(y, axis=0, weights=w) if self.fit_intercept else 0.0
            root = np.sqrt(w)
            Y = (y - ym) * (root if y.ndim == 1 else root[:, None])
            self.coef_ = np.linalg.lstsq((X - xm) * root[:, None], Y, rcond=None)[0].T
            self.intercept_ = ym - self.coef_ @ xm if self.fit_intercept else 0.0
            self.n_features_in_ = X.shape[1]
            return self

    class Ridge(_Linear):
        _defaults = dict(alpha=1.0, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001,
                         solver="auto", positive=False, random_state=None)

        def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001,
                     solver="auto", positive=False, random_state=None):
            self.alpha, self.fit_intercept, self.copy_X, self.max_iter = alpha, fit_intercept, copy_X, max_iter
            self.tol, self.solver, self.positive, self.random_state = tol, solver, positive, random_state

        def fit(self, X, y, sample_weight=None):
            X, y = _table(X), np.asarray(y, dtype=float)
            _same_length(X, y)
            xm = X.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
            ym = y.mean(axis=0) if self.fit_intercept else 0.0
            Z = X - xm
            self.coef_ = np.linalg.solve(Z.T @ Z + self.alpha * np.eye(X.shape[1]), Z.T @ (y - ym)).T
            self.intercept_ = ym - self.coef_ @ xm if self.fit_intercept else 0.0
            self.n_features_in_ = X.shape[1]
            return self
    """#, names: ["LogisticRegression", "LinearRegression", "Ridge"])

  static let pipeline = ModuleDefinition(
    python: "sklearn.pipeline", "Steps one after the other.",
    #"""
    from sklearn.base import BaseEstimator, clone

    class Pipeline(BaseEstimator):
        def __init__(self, steps, *, transform_input=None, memory=None, verbose=False):
            self.steps, self.memory, self.verbose = steps, memory, verbose
            self.transform_input = transform_input

        def _names(self):
            return ["steps", "transform_input", "memory", "verbose"]

        def get_params(self, deep=True):
            found = {"memory": self.memory, "steps": self.steps,
                     "transform_input": self.transform_input, "verbose": self.verbose}
            if deep:
                for name, step in self.steps:
                    found[name] = step
                    if hasattr(step, "get_params"):
                        for k, v in step.get_params().items():
                            found[f"{name}__{k}"] = v
            return found

        def set_params(self, **params):
            for name, value in params.items():
                first, _, rest = name.partition("__")
                if first not in self.named_steps:
                    raise ValueError(f"Invalid parameter {first!r} for estimator {self!r}.")
                if rest:
                    self.named_steps[first].set_params(**{rest: value})
                else:
                    self.steps = [(n, value if n == first else s) for n, s in self.steps]
            return self

        @property
        def named_steps(self):
            return dict(self.steps)

        @property
        def classes_(self):
            return self.steps[-1][1].classes_

        def __len__(self):
            return len(self.steps)

        def __getitem__(self, index):
            if isinstance(index, slice):
                return Pipeline(self.steps[index])
            if isinstance(index, str):
                return self.named_steps[index]
            return self.steps[index][1]

        def _through(self, X):
            for name, step in self.steps[:-1]:
                if step is not None and step != "passthrough":
                    X = step.transform(X)
            return X

        def _train(self, X, y):
            for name, step in self.steps[:-1]:
                if step is not None and step != "passthrough":
                    X = step.fit_transform(X, y)
            return X

        def fit(self, X, y=None, **params):
            X = self._train(X, y)
            last = self.steps[-1][1]
            if last is not None and last != "passthrough":
                last.fit(X, y)
            return self

        def fit_transform(self, X, y=None):
            X = self._train(X, y)
            return self.steps[-1][1].fit_transform(X, y)

        def fit_predict(self, X, y=None):
            return self.fit(X, y).predict(X)

        def predict(self, X): return self.steps[-1][1].predict(self._through(X))
        def predict_proba(self, X): return self.steps[-1][1].predict_proba(self._through(X))
        def decision_function(self, X): return self.steps[-1][1].decision_function(self._through(X))
        def transform(self, X): return self.steps[-1][1].transform(self._through(X))
        def score(self, X, y=None): return self.steps[-1][1].score(self._through(X), y)

        def __repr__(self):
            inner = []
            for k, (name, step) in enumerate(self.steps):
                whole = f"({name!r}, {step!r})"
                room = 79 - 16 - (2 if k + 1 == len(self.steps) else 1)
                inner.append(whole if len(whole) <= room else f"({name!r},\n" + " " * 17 + f"{step!r})")
            return "Pipeline(steps=[" + (",\n" + " " * 16).join(inner) + "])"

    def make_pipeline(*steps, memory=None, transform_input=None, verbose=False):
        names = [type(step).__name__.lower() for step in steps]
        made, seen = [], {}
        for name, step in zip(names, steps):
            if names.count(name) > 1:
                seen[name] = seen.get(name, 0) + 1
                made.append((f"{name}-{seen[name]}", step))
            else:
                made.append((name, step))
        return Pipeline(made)
    """#, names: ["Pipeline", "make_pipeline"])

  static let selection = ModuleDefinition(
    python: "_sklearn_selection", "Scores over several splits.",
    #"""
    import itertools
    import numpy as np
    from sklearn.base import BaseEstimator, clone, is_classifier
    from _sklearn_scorers import get_scorer

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

    def _scorer(estimator, scoring):
        if scoring is None:
            return lambda e, X, y: e.score(X, y)
        return get_scorer(scoring) if isinstance(scoring, str) else scoring

    def _rows(X, index):
        return np.asarray(X)[index]

    def cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None,
                       verbose=0, params=None, return_train_score=False, return_estimator=False,
                       error_score=np.nan):
        many = scoring if isinstance(scoring, (list, tuple)) else None
        named = {n: _scorer(estimator, n) for n in many} if many else (
            {n: _scorer(estimator, s) for n, s in scoring.items()} if isinstance(scoring, dict)
            else {"score": _scorer(estimator, scoring)})
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
            self.refit, self.cv = refit, cv

        def fit(self, X, y=None):
            results, means = [], []
            splits = _splits(self.cv, self.estimator, X, y)
            self.cv_results_ = {"params": [], "mean_test_score": [], "std_test_score": []}
            for params in ParameterGrid(self.param_grid):
                scores = cross_val_score(clone(self.estimator).set_params(**params), X, y,
                                         scoring=self.scoring, cv=splits)
                self.cv_results_["params"].append(params)
                means.append(scores.mean())
                self.cv_results_["std_test_score"].append(scores.std())
                for k, v in params.items():
                    self.cv_results_.setdefault("param_" + k, []).append(v)
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

        def predict(self, X): return self.best_estimator_.predict(X)
        def predict_proba(self, X): return self.best_estimator_.predict_proba(X)
        def score(self, X, y): return _scorer(self.estimator, self.scoring)(self.best_estimator_, X, y)
    """#,
    names: [
      "cross_validate", "cross_val_score", "cross_val_predict", "ParameterGrid", "GridSearchCV",
    ])

  static let scorers = ModuleDefinition(
    python: "_sklearn_scorers", "Scores by their names.",
    #"""
    import numpy as np
    import sklearn.metrics as _m

    class _Scorer:
        def __init__(self, function, sign=1, kind="predict", **options):
            self._score_func, self._sign, self._kind, self._kwargs = function, sign, kind, options

        def __call__(self, estimator, X, y, sample_weight=None):
            if self._kind == "predict":
                given = estimator.predict(X)
            elif self._kind == "proba" or not hasattr(estimator, "decision_function"):
                given = estimator.predict_proba(X)
                if given.shape[1] == 2:
                    given = given[:, 1]
            else:
                given = estimator.decision_function(X)
            return self._sign * self._score_func(y, given, **self._kwargs)

        def __repr__(self):
            return f"make_scorer({self._score_func.__name__}{'' if self._sign > 0 else ', greater_is_better=False'}, response_method='{'predict' if self._kind == 'predict' else 'predict_proba'}')"

    def make_scorer(score_func, *, response_method="predict", greater_is_better=True, **kwargs):
        kind = "predict" if response_method in ("predict", None) else "proba"
        return _Scorer(score_func, 1 if greater_is_better else -1, kind, **kwargs)

    def _known():
        found = {
            "accuracy": _Scorer(_m.accuracy_score), "balanced_accuracy": _Scorer(_m.balanced_accuracy_score),
            "r2": _Scorer(_m.r2_score), "max_error": _Scorer(_m.max_error, -1),
            "neg_mean_squared_error": _Scorer(_m.mean_squared_error, -1),
            "neg_mean_absolute_error": _Scorer(_m.mean_absolute_error, -1),
            "neg_root_mean_squared_error": _Scorer(_m.root_mean_squared_error, -1),
            "neg_median_absolute_error": _Scorer(_m.median_absolute_error, -1),
            "explained_variance": _Scorer(_m.explained_variance_score),
            "roc_auc": _Scorer(_m.roc_auc_score, 1, "score"),
            "average_precision": _Scorer(_m.average_precision_score, 1, "score"),
            "neg_log_loss": _Scorer(_m.log_loss, -1, "proba"),
            "neg_brier_score": _Scorer(_m.brier_score_loss, -1, "proba"),
            "matthews_corrcoef": _Scorer(_m.matthews_corrcoef),
        }
        for name in ("f1", "precision", "recall", "jaccard"):
            function = getattr(_m, name + "_score")
            found[name] = _Scorer(function)
            for average in ("macro", "micro", "weighted"):
                found[f"{name}_{average}"] = _Scorer(function, average=average)
        return found

    def get_scorer_names():
        return sorted(_known())

    def get_scorer(scoring):
        if not isinstance(scoring, str):
            return scoring
        known = _known()
        if scoring not in known:
            raise ValueError(
                f"{scoring!r} is not a valid scoring value. Use sklearn.metrics.get_scorer_names() to get "
                "valid options.")
        return known[scoring]

    class ConfusionMatrixDisplay:
        def __init__(self, confusion_matrix, *, display_labels=None):
            self.confusion_matrix, self.display_labels = confusion_matrix, display_labels

        @classmethod
        def from_predictions(cls, y_true, y_pred, *, labels=None, display_labels=None, **options):
            return cls(_m.confusion_matrix(y_true, y_pred, labels=labels), display_labels=display_labels).plot()

        def plot(self, **options):
            import matplotlib.pyplot as plt
            plt.imshow(self.confusion_matrix)
            return self

    def label_ranking_average_precision_score(y_true, y_score, *, sample_weight=None):
        total = []
        for truth, score in zip(np.asarray(y_true), np.asarray(y_score)):
            relevant = np.flatnonzero(truth)
            if len(relevant) in (0, len(truth)):
                total.append(1.0)
                continue
            parts = []
            for k in relevant:
                rank = np.sum(score >= score[k])
                parts.append(np.sum(score[relevant] >= score[k]) / rank)
            total.append(np.mean(parts))
        return float(np.average(total, weights=sample_weight))

    def coverage_error(y_true, y_score, *, sample_weight=None):
        total = []
        for truth, score in zip(np.asarray(y_true), np.asarray(y_score)):
            relevant = np.flatnonzero(truth)
            total.append(np.sum(score >= score[relevant].min()) if len(relevant) else 0)
        return float(np.average(total, weights=sample_weight))
    """#,
    names: [
      "make_scorer", "get_scorer", "get_scorer_names", "ConfusionMatrixDisplay",
      "label_ranking_average_precision_score", "coverage_error",
    ])

  static let bayes = ModuleDefinition(
    python: "sklearn.naive_bayes", "Classes by the distribution of each feature.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin

    class GaussianNB(BaseEstimator, ClassifierMixin):
        _defaults = dict(priors=None, var_smoothing=1e-09)

        def __init__(self, *, priors=None, var_smoothing=1e-09):
            self.priors, self.var_smoothing = priors, var_smoothing

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            self.classes_ = np.unique(y)
            self.epsilon_ = self.var_smoothing * X.var(axis=0).max()
            self.theta_ = np.array([X[y == c].mean(axis=0) for c in self.classes_])
            self.var_ = np.array([X[y == c].var(axis=0) for c in self.classes_]) + self.epsilon_
            self.class_count_ = np.array([float(np.sum(y == c)) for c in self.classes_])
            self.class_prior_ = self.class_count_ / len(y) if self.priors is None else np.asarray(self.priors)
            return self

        def _joint(self, X):
            X = np.asarray(X, dtype=float)
            parts = []
            for k in range(len(self.classes_)):
                p = np.log(self.class_prior_[k]) - 0.5 * np.sum(np.log(2.0 * np.pi * self.var_[k]))
                parts.append(p - 0.5 * np.sum((X - self.theta_[k]) ** 2 / self.var_[k], axis=1))
            return np.column_stack(parts)

        def predict(self, X):
            self._check_fitted()
            return self.classes_[self._joint(X).argmax(axis=1)]

        def predict_proba(self, X):
            self._check_fitted()
            J = self._joint(X)
            J = J - J.max(axis=1, keepdims=True)
            E = np.exp(J)
            return E / E.sum(axis=1, keepdims=True)
    """#, names: ["GaussianNB"])

  static let impute = ModuleDefinition(
    python: "sklearn.impute", "Filling gaps.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    class SimpleImputer(BaseEstimator, TransformerMixin):
        _defaults = dict(missing_values=np.nan, strategy="mean", fill_value=None, copy=True,
                         add_indicator=False, keep_empty_features=False)

        def __init__(self, *, missing_values=np.nan, strategy="mean", fill_value=None, copy=True,
                     add_indicator=False, keep_empty_features=False):
            self.missing_values, self.strategy, self.fill_value = missing_values, strategy, fill_value
            self.copy, self.add_indicator, self.keep_empty_features = copy, add_indicator, keep_empty_features

        def fit(self, X, y=None):
            X = np.asarray(X, dtype=float)
            found = []
            for column in X.T:
                known = column[~np.isnan(column)]
                if self.strategy == "mean":
                    found.append(known.mean())
                elif self.strategy == "median":
                    found.append(np.median(known))
                elif self.strategy == "most_frequent":
                    values, counts = np.unique(known, return_counts=True)
                    found.append(values[counts.argmax()])
                else:
                    found.append(0.0 if self.fill_value is None else self.fill_value)
            self.statistics_ = np.array(found)
            return self

        def transform(self, X):
            X = np.array(X, dtype=float)
            for k in range(X.shape[1]):
                X[np.isnan(X[:, k]), k] = self.statistics_[k]
            return X
    """#, names: ["SimpleImputer"])

  static let more = ModuleDefinition(
    python: "_sklearn_preprocessing", "More ways to bring columns into shape.",
    #"""
    import itertools
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin

    class LabelBinarizer(BaseEstimator, TransformerMixin):
        _defaults = dict(neg_label=0, pos_label=1, sparse_output=False)

        def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
            self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output

        def fit(self, y):
            self.classes_ = np.unique(y)
            return self

        def fit_transform(self, y):
            return self.fit(y).transform(y)

        def transform(self, y):
            y = np.asarray(y)
            Y = np.where(y[:, None] == self.classes_[None, :], self.pos_label, self.neg_label)
            return Y[:, 1:] if len(self.classes_) == 2 else Y

        def inverse_transform(self, Y, threshold=None):
            Y = np.asarray(Y)
            if len(self.classes_) == 2:
                return self.classes_[(Y.ravel() > 0.5).astype(int)]
            return self.classes_[Y.argmax(axis=1)]

    class MultiLabelBinarizer(BaseEstimator, TransformerMixin):
        _defaults = dict(classes=None, sparse_output=False)

        def __init__(self, *, classes=None, sparse_output=False):
            self.classes, self.sparse_output = classes, sparse_output

        def fit(self, y):
            found = sorted({v for row in y for v in row}) if self.classes is None else list(self.classes)
            self.classes_ = np.array(found)
            return self

        def fit_transform(self, y):
            y = [list(row) for row in y]
            return self.fit(y).transform(y)

        def transform(self, y):
            known = self.classes_.tolist()
            return np.array([[1 if c in list(row) else 0 for c in known] for row in y])

        def inverse_transform(self, Y):
            return [tuple([c for c, f in zip(self.classes_, row) if f]) for row in np.asarray(Y)]

    class Normalizer(BaseEstimator, TransformerMixin):
        _defaults = dict(norm="l2", copy=True)

        def __init__(self, norm="l2", *, copy=True):
            self.norm, self.copy = norm, copy

        def fit(self, X, y=None):
            self.n_features_in_ = np.asarray(X).shape[1]
            return self

        def transform(self, X):
            X = np.asarray(X, dtype=float)
            if self.norm == "l1":
                sizes = np.abs(X).sum(axis=1)
            elif self.norm == "max":
                sizes = np.abs(X).max(axis=1)
            else:
                sizes = np.sqrt((X * X).sum(axis=1))
            return X / np.where(sizes == 0, 1.0, sizes)[:, None]

    def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
        X = np.asarray(X, dtype=float)
        return Normalizer(norm).transform(X) if axis == 1 else Normalizer(norm).transform(X.T).T

    class PolynomialFeatures(BaseEstimator, TransformerMixin):
        _defaults = dict(degree=2, interaction_only=False, include_bias=True, order="C")

        def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order="C"):
            self.degree, self.interaction_only = degree, interaction_only
            self.include_bias, self.order = include_bias, order

        def _powers(self, n):
            pick = itertools.combinations if self.interaction_only else itertools.combinations_with_replacement
            for degree in range(0 if self.include_bias else 1, self.degree + 1):
                for group in pick(range(n), degree):
                    yield group

        def fit(self, X, y=None):
            self.n_features_in_ = np.asarray(X).shape[1]
            self.n_output_features_ = len(list(self._powers(self.n_features_in_)))
            return self

        def transform(self, X):
            X = np.asarray(X, dtype=float)
            columns = []
            for group in self._powers(X.shape[1]):
                column = np.ones(len(X))
                for k in group:
                    column = column * X[:, k]
                columns.append(column)
            return np.column_stack(columns)

    class FunctionTransformer(BaseEstimator, TransformerMixin):
        def __init__(self, func=None, inverse_func=None, **options):
            self.func, self.inverse_func = func, inverse_func

        def fit(self, X, y=None): return self
        def transform(self, X): return X if self.func is None else self.func(X)
    """#,
    names: [
      "LabelBinarizer", "MultiLabelBinarizer", "Normalizer", "normalize", "PolynomialFeatures",
      "FunctionTransformer",
    ])

  static let utilities = ModuleDefinition(
    python: "_sklearn_utils", "Helpers.",
    #"""
    import numpy as np

    def check_random_state(seed):
        if seed is None:
            return np.random
        if isinstance(seed, (int, np.integer)):
            return np.random.RandomState(seed)
        return seed

    def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None, sample_weight=None):
        rng = check_random_state(random_state)
        n = len(arrays[0])
        count = n if n_samples is None else n_samples
        if replace:
            index = rng.randint(0, n, size=(count,))
        else:
            if count > n:
                raise ValueError(
                    f"Cannot sample {count} out of arrays with dim {n} when replace is False")
            index = np.arange(n)
            rng.shuffle(index)
            index = index[:count]
        found = [a[index] if isinstance(a, np.ndarray) else [a[int(k)] for k in index] for a in arrays]
        return found[0] if len(found) == 1 else found

    def shuffle(*arrays, random_state=None, n_samples=None):
        return resample(*arrays, replace=False, n_samples=n_samples, random_state=random_state)

    def compute_class_weight(class_weight, *, classes, y, sample_weight=None):
        y, classes = np.asarray(y), np.asarray(classes)
        if class_weight is None or (isinstance(class_weight, dict) and not class_weight):
            return np.ones(len(classes))
        if isinstance(class_weight, str):
            counts = np.array([np.sum(y == c) for c in classes])
            return len(y) / (len(classes) * counts)
        return np.array([class_weight.get(c.item() if hasattr(c, "item") else c, 1.0) for c in classes], dtype=float)

    def compute_sample_weight(class_weight, y, *, indices=None):
        y = np.asarray(y)
        classes = np.unique(y)
        weights = compute_class_weight(class_weight, classes=classes, y=y)
        return weights[np.searchsorted(classes, y)]
    """#,
    names: [
      "check_random_state", "resample", "shuffle", "compute_class_weight", "compute_sample_weight",
    ])

  static let utilityModules = [
    ModuleDefinition(
      "sklearn.utils", "Helpers.", submodules: ["sklearn.utils.class_weight"],
      aliases: ["check_random_state", "resample", "shuffle"].map { ($0, "_sklearn_utils." + $0) }),
    ModuleDefinition(
      "sklearn.utils.class_weight", "Weights that balance classes.",
      aliases: ["compute_class_weight", "compute_sample_weight"].map {
        ($0, "_sklearn_utils." + $0)
      }),
  ]
}
