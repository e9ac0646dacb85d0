import MiniPython

extension ScikitLearnPython {
  /// Classifiers with a threshold of their own, given or found by cross-validation.
  ///
  /// - Source: `sklearn/model_selection/_classification_threshold.py` of scikit-learn 1.9.
  static let thresholds = ModuleDefinition(
    python: "_sklearn_thresholds", "Where to cut a score.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, clone
    from sklearn.exceptions import NotFittedError
    from _sklearn_scorers import get_scorer

    def _response(estimator, X, method, pos_label):
        methods = ["predict_proba", "decision_function"] if method == "auto" else [method]
        chosen = [m for m in methods if hasattr(estimator, m)]
        if not chosen:
            raise AttributeError(f"{type(estimator).__name__} has none of the following attributes: {', '.join(methods)}.")
        scores = np.asarray(getattr(estimator, chosen[0])(X))
        place = 1 if pos_label is None else int(np.flatnonzero(estimator.classes_ == pos_label)[0])
        if chosen[0] == "predict_proba":
            return scores[:, place], chosen[0]
        return scores if place == 1 else -scores, chosen[0]

    def _labels(scores, threshold, classes, pos_label):
        places = np.array([0, 1])
        if pos_label is not None:
            places = np.array([np.flatnonzero(classes != pos_label)[0], np.flatnonzero(classes == pos_label)[0]])
        return classes[places[(scores >= threshold).astype(int)]]

    class _ThresholdClassifier(ClassifierMixin, BaseEstimator):
        def fit(self, X, y, **params):
            X, y = np.asarray(X), np.asarray(y)
            kinds = np.unique(y)
            if len(kinds) != 2:
                kind = "multiclass" if len(kinds) > 2 else "binary"
                raise ValueError(f"Only binary classification is supported. Unknown label type: {kind}")
            self._fit(X, y, **params)
            if hasattr(self.estimator_, "n_features_in_"):
                self.n_features_in_ = self.estimator_.n_features_in_
            return self

        def _fitted(self):
            if not hasattr(self, "estimator_"):
                raise NotFittedError(
                    f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before "
                    "using this estimator.")
            return self.estimator_

        @property
        def classes_(self):
            return self._fitted().classes_

        def predict_proba(self, X):
            return self._fitted().predict_proba(X)

        def predict_log_proba(self, X):
            return self._fitted().predict_log_proba(X)

        def decision_function(self, X):
            return self._fitted().decision_function(X)

    class FixedThresholdClassifier(_ThresholdClassifier):
        def __init__(self, estimator, *, threshold="auto", pos_label=None, response_method="auto"):
            self.estimator, self.threshold, self.pos_label = estimator, threshold, pos_label
            self.response_method = response_method

        def _fit(self, X, y, **params):
            self.estimator_ = clone(self.estimator).fit(X, y, **params)

        @property
        def classes_(self):
            return getattr(self, "estimator_", self.estimator).classes_

        def _fitted(self):
            return getattr(self, "estimator_", self.estimator)

        def predict(self, X):
            estimator = self._fitted()
            scores, method = _response(estimator, X, self.response_method, self.pos_label)
            threshold = self.threshold
            if threshold == "auto":
                threshold = 0.5 if method == "predict_proba" else 0.0
            return _labels(scores, threshold, estimator.classes_, self.pos_label)

    class TunedThresholdClassifierCV(_ThresholdClassifier):
        def __init__(self, estimator, *, scoring="balanced_accuracy", response_method="auto", thresholds=100, cv=None,
                     refit=True, n_jobs=None, random_state=None, store_cv_results=False):
            self.estimator, self.scoring, self.response_method = estimator, scoring, response_method
            self.thresholds, self.cv, self.refit, self.n_jobs = thresholds, cv, refit, n_jobs
            self.random_state, self.store_cv_results = random_state, store_cv_results

        def _fit(self, X, y, **params):
            from _sklearn_selection import _splits
            from sklearn.model_selection import StratifiedShuffleSplit
            scorer = get_scorer(self.scoring) if isinstance(self.scoring, str) else self.scoring
            self._pos_label = scorer._kwargs.get("pos_label", None)
            if self.cv == "prefit":
                if self.refit is True:
                    raise ValueError("When cv='prefit', refit cannot be True.")
                if not hasattr(self.estimator, "classes_"):
                    raise NotFittedError("When cv='prefit', `estimator` must be fitted.")
                self.estimator_ = self.estimator
                folds = [(None, np.arange(len(X)))]
            else:
                cv = self.cv
                if isinstance(cv, float) and 0 < cv < 1:
                    cv = StratifiedShuffleSplit(n_splits=1, test_size=cv, random_state=self.random_state)
                folds = _splits(cv, self, X, y)
                if self.refit is False and len(folds) > 1:
                    raise ValueError("When cv has several folds, refit cannot be False.")
                rows = np.arange(len(X)) if self.refit else folds[0][0]
                self.estimator_ = clone(self.estimator).fit(X[rows], y[rows], **params)
            curves = [self._curve(scorer, X, y, train, test, params) for train, test in folds]
            if any([np.isclose(t[0], t[-1]) for t, _ in curves]):
                raise ValueError(
                    "The provided estimator makes constant predictions. Therefore, it is impossible to optimize the "
                    "decision threshold.")
            if isinstance(self.thresholds, int):
                low, high = min([t.min() for t, _ in curves]), max([t.max() for t, _ in curves])
                thresholds = np.linspace(low, high, num=self.thresholds)
            else:
                thresholds = np.asarray(self.thresholds)
            scores = np.mean([np.interp(thresholds, t, s) for t, s in curves], axis=0)
            best = int(scores.argmax())
            self.best_score_, self.best_threshold_ = scores[best], thresholds[best]
            if self.store_cv_results:
                self.cv_results_ = {"thresholds": thresholds, "scores": scores}

        def _curve(self, scorer, X, y, train, test, params):
            model = self.estimator_ if train is None else clone(self.estimator).fit(X[train], y[train], **params)
            given, _ = _response(model, X[test], self.response_method, self._pos_label)
            if isinstance(self.thresholds, int):
                thresholds = np.linspace(np.min(given), np.max(given), self.thresholds)
            else:
                thresholds = np.asarray(self.thresholds)
            scores = [scorer._sign * scorer._score_func(
                y[test], _labels(given, t, model.classes_, self._pos_label), **scorer._kwargs) for t in thresholds]
            return thresholds, np.array(scores)

        def predict(self, X):
            estimator = self._fitted()
            scores, _ = _response(estimator, X, self.response_method, self._pos_label)
            return _labels(scores, self.best_threshold_, estimator.classes_, self._pos_label)
    """#,
    names: [
      "FixedThresholdClassifier", "TunedThresholdClassifierCV",
    ])
}
