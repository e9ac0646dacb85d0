import MiniPython

extension ScikitLearnPython {
  /// Logistic regression whose strength is chosen, and regression that votes on what is an outlier.
  ///
  /// - Source: `LogisticRegressionCV` and `_ransac.py` of scikit-learn 1.9.
  static let chosenLogistic = ModuleDefinition(
    python: "_sklearn_chosen_logistic", "Models with a choice inside.",
    #"""
    import warnings
    import numpy as np
    from sklearn.base import BaseEstimator, RegressorMixin, clone
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LinearRegression, LogisticRegression
    from sklearn.metrics import get_scorer, make_scorer, accuracy_score
    from sklearn.model_selection import check_cv
    from sklearn.utils import check_random_state
    from sklearn.utils.random import sample_without_replacement
    from _sklearn_robust import read
    from _sklearn_utils import check_array

    class LogisticRegressionCV(LogisticRegression):
        _defaults = {}

        def __init__(self, *, Cs=10, l1_ratios="warn", fit_intercept=True, cv=None, dual=False, penalty="deprecated",
                     scoring="warn", solver="lbfgs", tol=1e-4, max_iter=100, class_weight=None, n_jobs=None, verbose=0,
                     refit=True, intercept_scaling=1.0, random_state=None, use_legacy_attributes="warn"):
            self.Cs, self.l1_ratios, self.fit_intercept, self.cv, self.dual = Cs, l1_ratios, fit_intercept, cv, dual
            self.penalty, self.scoring, self.solver, self.tol, self.max_iter = penalty, scoring, solver, tol, max_iter
            self.class_weight, self.n_jobs, self.verbose, self.refit = class_weight, n_jobs, verbose, refit
            self.intercept_scaling, self.random_state = intercept_scaling, random_state
            self.use_legacy_attributes = use_legacy_attributes

        def _scorer(self):
            if self.scoring in ("warn", None):
                return make_scorer(accuracy_score)
            return get_scorer(self.scoring) if isinstance(self.scoring, str) else self.scoring

        def _model(self, C, ratio, start):
            share = {"l1": 1.0}.get(self.penalty, 0.0) if ratio is None else ratio
            model = LogisticRegression(
                C=C, l1_ratio=share, fit_intercept=self.fit_intercept, dual=self.dual, solver=self.solver, tol=self.tol,
                max_iter=self.max_iter, class_weight=self.class_weight, intercept_scaling=self.intercept_scaling,
                random_state=self.random_state)
            model._start = start
            return model

        def _weights(self, model):
            if not self.fit_intercept:
                return model.coef_
            return np.column_stack([model.coef_, model.intercept_])

        def fit(self, X, y, sample_weight=None):
            X, y = np.asarray(check_array(X), dtype=float), np.asarray(y)
            self.classes_ = np.unique(y)
            count = len(self.classes_)
            if count < 2:
                raise ValueError(
                    "This solver needs samples of at least 2 classes in the data, but the data contains only one class: "
                    f"{self.classes_[0]}.")
            ratios = None if isinstance(self.l1_ratios, str) else self.l1_ratios
            tried = [None] if ratios is None else list(ratios)
            Cs = np.logspace(-4, 4, self.Cs) if isinstance(self.Cs, (int, np.integer)) else np.asarray(self.Cs, dtype=float)
            scorer = self._scorer()
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            folds = list(check_cv(self.cv, y, classifier=True).split(X, y))
            scores = np.zeros((len(folds), len(Cs), len(tried)))
            paths, steps = {}, np.zeros(scores.shape, dtype=int)
            for f, (train, test) in enumerate(folds):
                for r, ratio in enumerate(tried):
                    start = None
                    for c, C in enumerate(Cs.tolist()):
                        model = self._model(C, ratio, start)
                        model.fit(X[train], y[train], None if weights is None else weights[train])
                        start = paths[f, c, r] = self._weights(model)
                        scores[f, c, r] = scorer(model, X[test], y[test])
                        steps[f, c, r] = int(model.n_iter_[0])
            self.Cs_ = Cs
            rows = 1 if count == 2 else count
            labels = self.classes_[1:] if count == 2 else self.classes_
            if self.refit:
                c, r = np.unravel_index(np.argmax(scores.sum(axis=0)), scores.shape[1:])
                C, ratio = Cs[c], tried[r]
                start = np.mean([paths[f, c, r] for f in range(len(folds))], axis=0)
                W = self._weights(self._model(float(C), ratio, start).fit(X, y, weights))
                ratio = ratio if ratio is not None else None
            else:
                best = [np.unravel_index(np.argmax(s), s.shape) for s in scores]
                W = np.mean([paths[(f,) + tuple([int(p) for p in b])] for f, b in enumerate(best)], axis=0)
                C, ratio = np.mean([Cs[b[0]] for b in best]), 0.0
            d = X.shape[1]
            self.coef_ = W[:, :d].copy()
            self.intercept_ = W[:, d].copy() if self.fit_intercept else np.zeros(rows)
            self.C_, self.l1_ratio_ = np.array([C] * rows), np.array([ratio] * rows)
            self.l1_ratios_ = np.array(tried)
            whole = np.array([[[paths[f, c, r] for r in range(len(tried))] for c in range(len(Cs))] for f in range(len(folds))])
            flat = ratios is None
            self.scores_ = {k: scores[:, :, 0] if flat else scores for k in labels}
            self.coefs_paths_ = {
                k: whole[:, :, 0, i] if flat else whole[:, :, :, i] for i, k in enumerate(labels)}
            self.n_iter_ = steps[None, :, :, 0] if flat else steps[None]
            self.n_features_in_ = d
            if self.use_legacy_attributes is False:
                self.C_ = float(C)
                self.l1_ratio_ = float(ratio or 0.0)
                self.scores_ = np.moveaxis(scores, (1, 2), (2, 1))
            return self

        def score(self, X, y, sample_weight=None):
            return self._scorer()(self, X, y)

    class RANSACRegressor(RegressorMixin, BaseEstimator):
        def __init__(self, estimator=None, *, min_samples=None, residual_threshold=None, is_data_valid=None,
                     is_model_valid=None, max_trials=100, max_skips=np.inf, stop_n_inliers=np.inf, stop_score=np.inf,
                     stop_probability=0.99, loss="absolute_error", random_state=None):
            self.estimator, self.min_samples, self.residual_threshold = estimator, min_samples, residual_threshold
            self.is_data_valid, self.is_model_valid, self.max_trials = is_data_valid, is_model_valid, max_trials
            self.max_skips, self.stop_n_inliers, self.stop_score = max_skips, stop_n_inliers, stop_score
            self.stop_probability, self.loss, self.random_state = stop_probability, loss, random_state

        def _apart(self, y, guess):
            if callable(self.loss):
                return self.loss(y, guess)
            apart = np.abs(y - guess) if self.loss == "absolute_error" else (y - guess) ** 2
            return apart if apart.ndim == 1 else apart.sum(axis=1)

        def _trials(self, inliers, n, needed):
            tiny = np.spacing(1)
            nom, denom = max(tiny, 1 - self.stop_probability), max(tiny, 1 - (inliers / float(n)) ** needed)
            if nom == 1:
                return 0
            return float("inf") if denom == 1 else abs(float(np.ceil(np.log(nom) / np.log(denom))))

        def fit(self, X, y, sample_weight=None):
            X, y = read(X, y)
            n = len(X)
            model = LinearRegression() if self.estimator is None else clone(self.estimator)
            needed = X.shape[1] + 1 if self.min_samples is None else self.min_samples
            if 0 < needed < 1:
                needed = int(np.ceil(needed * n))
            if needed > n:
                raise ValueError(f"`min_samples` may not be larger than number of samples: n_samples = {n}.")
            limit = self.residual_threshold
            if limit is None:
                limit = np.median(np.abs(y - np.median(y)))
            rng = check_random_state(self.random_state)
            if "random_state" in model.get_params():
                model.set_params(random_state=rng)
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)

            def fitted(rows):
                return model.fit(X[rows], y[rows]) if weights is None else model.fit(X[rows], y[rows], weights[rows])

            most, top, mask = 1, -np.inf, None
            self.n_skips_no_inliers_ = self.n_skips_invalid_data_ = self.n_skips_invalid_model_ = 0
            self.n_trials_, trials = 0, self.max_trials
            while self.n_trials_ < trials:
                self.n_trials_ += 1
                if self.n_skips_no_inliers_ + self.n_skips_invalid_data_ + self.n_skips_invalid_model_ > self.max_skips:
                    break
                rows = sample_without_replacement(n, needed, random_state=rng)
                if self.is_data_valid is not None and not self.is_data_valid(X[rows], y[rows]):
                    self.n_skips_invalid_data_ += 1
                    continue
                fitted(rows)
                if self.is_model_valid is not None and not self.is_model_valid(model, X[rows], y[rows]):
                    self.n_skips_invalid_model_ += 1
                    continue
                inside = self._apart(y, model.predict(X)) <= limit
                count = int(inside.sum())
                if count < most:
                    self.n_skips_no_inliers_ += 1
                    continue
                score = model.score(X[inside], y[inside])
                if count == most and score < top:
                    continue
                most, top, mask = count, score, inside
                trials = min(trials, self._trials(most, n, needed))
                if most >= self.stop_n_inliers or top >= self.stop_score:
                    break
            if mask is None:
                raise ValueError(
                    "RANSAC could not find a valid consensus set. All `max_trials` iterations were skipped because each "
                    "randomly chosen sub-sample failed the passing criteria. See estimator attributes for diagnostics "
                    "(n_skips*).")
            fitted(mask)
            self.estimator_, self.inlier_mask_, self.n_features_in_ = model, mask, X.shape[1]
            return self

        def predict(self, X):
            return self.estimator_.predict(X)

        def score(self, X, y):
            return self.estimator_.score(X, y)
    """#, names: ["LogisticRegressionCV", "RANSACRegressor"])
}
