import MiniPython

extension ScikitLearnPython {
  /// AdaBoost: models fitted one after the other, wrong rows weighing more.
  ///
  /// - Source: `sklearn/ensemble/_weight_boosting.py` of scikit-learn 1.9.
  static let boosting = ModuleDefinition(
    python: "_sklearn_boosting", "Models that look harder at what was wrong.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone
    from sklearn.utils import check_random_state
    from _sklearn_trees import DecisionTreeClassifier, DecisionTreeRegressor, _rows, _LIMIT

    def _seeded(model, random_state):
        """The model with a seed of its own wherever it takes one."""
        seeds = {k: int(random_state.randint(_LIMIT)) for k in sorted(model.get_params())
                 if k == "random_state" or k.endswith("__random_state")}
        return model.set_params(**seeds) if seeds else model

    class _Boosting(BaseEstimator):
        def fit(self, X, y, sample_weight=None):
            from _sklearn_validation import check_integer
            check_integer(type(self).__name__, "n_estimators", self.n_estimators, 1)
            X, y = _rows(X), np.asarray(y)
            self.n_features_in_ = X.shape[1]
            weights = np.ones(len(X)) if sample_weight is None else np.array(sample_weight, dtype=float)
            weights = weights / weights.sum()
            self.estimator_ = self._default() if self.estimator is None else self.estimator
            self.estimators_ = []
            self.estimator_weights_ = np.zeros(self.n_estimators)
            self.estimator_errors_ = np.ones(self.n_estimators)
            state = check_random_state(self.random_state)
            least = np.finfo(float).eps
            empty = weights == 0.0
            for k in range(self.n_estimators):
                weights = np.clip(weights, least, None)
                weights[empty] = 0.0
                weights, weight, error = self._boost(k, X, y, weights, state)
                if weights is None:
                    break
                self.estimator_weights_[k] = weight
                self.estimator_errors_[k] = error
                if error == 0:
                    break
                total = np.sum(weights)
                if not np.isfinite(total) or total <= 0:
                    break
                if k < self.n_estimators - 1:
                    weights = weights / total
            return self

        def _next(self, state):
            model = _seeded(clone(self.estimator_), state)
            self.estimators_.append(model)
            return model

        def staged_score(self, X, y, sample_weight=None):
            from sklearn.metrics import accuracy_score, r2_score
            score = accuracy_score if self._estimator_type == "classifier" else r2_score
            for given in self.staged_predict(X):
                yield score(y, given, sample_weight=sample_weight)

        @property
        def feature_importances_(self):
            self._check_fitted()
            parts = [w * m.feature_importances_ for w, m in zip(self.estimator_weights_, self.estimators_)]
            return np.sum(parts, axis=0) / self.estimator_weights_.sum()

        def __len__(self):
            return len(self.estimators_)

        def __getitem__(self, index):
            return self.estimators_[index]

    class AdaBoostClassifier(_Boosting, ClassifierMixin):
        def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, random_state=None):
            self.estimator, self.n_estimators = estimator, n_estimators
            self.learning_rate, self.random_state = learning_rate, random_state

        def _default(self):
            return DecisionTreeClassifier(max_depth=1)

        def _boost(self, k, X, y, weights, state):
            model = self._next(state)
            model.fit(X, y, sample_weight=weights)
            given = model.predict(X)
            if k == 0:
                self.classes_ = model.classes_
                self.n_classes_ = len(self.classes_)
            wrong = given != y
            error = np.average(wrong, weights=weights)
            if error <= 0:
                return weights, 1.0, 0.0
            if error >= 1.0 - 1.0 / self.n_classes_:
                self.estimators_.pop(-1)
                if not self.estimators_:
                    raise ValueError(
                        "BaseClassifier in AdaBoostClassifier ensemble is worse than random, ensemble can not be fit.")
                return None, None, None
            weight = self.learning_rate * (np.log((1.0 - error) / error) + np.log(self.n_classes_ - 1.0))
            if k != self.n_estimators - 1:
                weights = np.exp(np.log(weights) + weight * wrong * (weights > 0))
            return weights, weight, error

        def _votes(self, model, weight, X):
            hits = model.predict(X)[:, None] == self.classes_[None, :]
            return np.where(hits, weight, -1 / (self.n_classes_ - 1) * weight)

        def _decided(self, votes, norm):
            if self.n_classes_ != 2:
                return votes / norm
            votes = np.copy(votes)
            votes[:, 0] *= -1
            return (votes / norm).sum(axis=1)

        def decision_function(self, X):
            self._check_fitted()
            X = _rows(X)
            total = np.zeros((len(X), self.n_classes_))
            for model, weight in zip(self.estimators_, self.estimator_weights_):
                total = total + self._votes(model, weight, X)
            return self._decided(total, self.estimator_weights_.sum())

        def staged_decision_function(self, X):
            self._check_fitted()
            X = _rows(X)
            total, norm = np.zeros((len(X), self.n_classes_)), 0.0
            for model, weight in zip(self.estimators_, self.estimator_weights_):
                norm += weight
                total = total + self._votes(model, weight, X)
                yield self._decided(total, norm)

        def _chosen(self, decision):
            if self.n_classes_ == 2:
                return self.classes_[(decision > 0).astype(int)]
            return self.classes_[np.argmax(decision, axis=1)]

        def predict(self, X):
            return self._chosen(self.decision_function(X))

        def staged_predict(self, X):
            for decision in self.staged_decision_function(X):
                yield self._chosen(decision)

        def _shares(self, decision):
            if self.n_classes_ == 2:
                scores = np.vstack([-decision, decision]).T / 2
            else:
                scores = decision / (self.n_classes_ - 1)
            parts = np.exp(scores - scores.max(axis=1, keepdims=True))
            return parts / parts.sum(axis=1, keepdims=True)

        def predict_proba(self, X):
            return self._shares(self.decision_function(X))

        def staged_predict_proba(self, X):
            for decision in self.staged_decision_function(X):
                yield self._shares(decision)

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

    class AdaBoostRegressor(_Boosting, RegressorMixin):
        def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, loss="linear", random_state=None):
            self.estimator, self.n_estimators, self.learning_rate = estimator, n_estimators, learning_rate
            self.loss, self.random_state = loss, random_state

        def _default(self):
            return DecisionTreeRegressor(max_depth=3)

        def _boost(self, k, X, y, weights, state):
            model = self._next(state)
            rows = state.choice(np.arange(len(X)), size=len(X), replace=True, p=weights)
            model.fit(X[rows], y[rows])
            errors = np.abs(model.predict(X) - y)
            counted = weights > 0
            shares, errors = weights[counted], errors[counted]
            largest = errors.max()
            if largest != 0:
                errors = errors / largest
            if self.loss == "square":
                errors = errors ** 2
            elif self.loss == "exponential":
                errors = 1.0 - np.exp(-errors)
            error = (shares * errors).sum()
            if error <= 0:
                return weights, 1.0, 0.0
            if error >= 0.5:
                if len(self.estimators_) > 1:
                    self.estimators_.pop(-1)
                return None, None, None
            beta = error / (1.0 - error)
            if k != self.n_estimators - 1:
                weights = np.copy(weights)
                weights[counted] *= np.power(beta, (1.0 - errors) * self.learning_rate)
            return weights, self.learning_rate * np.log(1.0 / beta), error

        def _median(self, X, limit):
            parts = np.array([m.predict(X) for m in self.estimators_[:limit]]).T
            order = np.argsort(parts, axis=1)
            sums = np.cumsum(self.estimator_weights_[order], axis=1)
            place = (sums >= 0.5 * sums[:, -1][:, None]).argmax(axis=1)
            rows = np.arange(len(parts))
            return parts[rows, order[rows, place]]

        def predict(self, X):
            self._check_fitted()
            return self._median(_rows(X), len(self.estimators_))

        def staged_predict(self, X):
            self._check_fitted()
            for limit in range(1, len(self.estimators_) + 1):
                yield self._median(_rows(X), limit)
    """#,
    names: [
      "AdaBoostClassifier", "AdaBoostRegressor", "_seeded",
    ])
}
