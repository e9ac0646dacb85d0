import MiniPython

extension ScikitLearnPython {
  /// The same model on many draws of rows and features.
  ///
  /// - Source: `sklearn/ensemble/_bagging.py` of scikit-learn 1.9.
  static let bagging = ModuleDefinition(
    python: "_sklearn_bagging", "One kind of model on many draws of the rows.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, clone
    from sklearn.utils import check_random_state
    from sklearn.utils.random import sample_without_replacement
    from _sklearn_native import parameters
    from _sklearn_boosting import _seeded
    from _sklearn_trees import DecisionTreeClassifier, DecisionTreeRegressor, _rows, _LIMIT

    def _drawn(state, replaces, population, count):
        if replaces:
            return state.randint(0, population, count)
        return sample_without_replacement(population, count, random_state=state)

    class _Bagging(BaseEstimator):
        def __init__(self, estimator=None, n_estimators=10, *, max_samples=None, max_features=1.0, bootstrap=True,
                     bootstrap_features=False, oob_score=False, warm_start=False, n_jobs=None, random_state=None, verbose=0):
            self.estimator, self.n_estimators, self.max_samples = estimator, n_estimators, max_samples
            self.max_features, self.bootstrap, self.bootstrap_features = max_features, bootstrap, bootstrap_features
            self.oob_score, self.warm_start, self.n_jobs = oob_score, warm_start, n_jobs
            self.random_state, self.verbose = random_state, verbose

        def _known_defaults(self):
            return parameters(_Bagging.__init__)

        def fit(self, X, y, sample_weight=None):
            from _sklearn_validation import check_integer
            check_integer(type(self).__name__, "n_estimators", self.n_estimators, 1)
            X, y = _rows(X), np.asarray(y)
            self.n_features_in_ = X.shape[1]
            y = self._targets(y)
            count = len(X)
            if isinstance(self.max_samples, float):
                count = max(int(self.max_samples * len(X)), 1)
            elif self.max_samples is not None:
                count = self.max_samples
            if not self.bootstrap and count > len(X):
                raise ValueError(
                    f"Effective max_samples={count} must be <= n_samples={len(X)} to be able to sample without replacement.")
            width = self.max_features if isinstance(self.max_features, int) else int(self.max_features * X.shape[1])
            if width > X.shape[1]:
                raise ValueError("max_features must be <= n_features")
            width = max(1, width)
            if self.oob_score and not self.bootstrap:
                raise ValueError("Out of bag estimation only available if bootstrap=True")
            self.estimator_ = self._default() if self.estimator is None else self.estimator
            takes_weights = "sample_weight" in parameters(self.estimator_.fit)
            seeds = check_random_state(self.random_state).randint(_LIMIT, size=self.n_estimators)
            self._seeds = seeds
            self.estimators_, self.estimators_features_, self.estimators_samples_ = [], [], []
            for seed in seeds.tolist():
                model = _seeded(clone(self.estimator_), check_random_state(seed))
                state = np.random.RandomState(seed)
                features = _drawn(state, self.bootstrap_features, X.shape[1], width)
                if sample_weight is None:
                    rows = _drawn(state, self.bootstrap, len(X), count)
                else:
                    shares = np.asarray(sample_weight, dtype=float)
                    rows = state.choice(len(X), count, replace=self.bootstrap, p=shares / shares.sum())
                chosen = X[:, features] if self.bootstrap_features or width != X.shape[1] else X
                if takes_weights:
                    model.fit(chosen, y, sample_weight=np.bincount(rows, minlength=len(X)))
                else:
                    model.fit(chosen[rows], y[rows])
                self.estimators_.append(model)
                plain = len(features) == X.shape[1] and not self.bootstrap_features
                self.estimators_features_.append(np.arange(X.shape[1]) if plain and chosen is X else features)
                self.estimators_samples_.append(rows)
            if self.oob_score:
                self._outside(X, y)
            return self

        def _members(self):
            return zip(self.estimators_, self.estimators_features_)

        def __len__(self):
            return len(self.estimators_)

        def __getitem__(self, index):
            return self.estimators_[index]

    class BaggingClassifier(_Bagging, ClassifierMixin):
        def _default(self):
            return DecisionTreeClassifier()

        def _targets(self, y):
            self.classes_, places = np.unique(y, return_inverse=True)
            self.n_classes_ = len(self.classes_)
            return places

        def _shares(self, model, X):
            shares = np.zeros((len(X), self.n_classes_))
            if hasattr(model, "predict_proba"):
                shares[:, model.classes_] = model.predict_proba(X)
            else:
                shares[np.arange(len(X)), model.predict(X)] = 1
            return shares

        def predict_proba(self, X):
            self._check_fitted()
            X = _rows(X)
            total = np.zeros((len(X), self.n_classes_))
            for model, features in self._members():
                total = total + self._shares(model, X[:, features])
            return total / len(self.estimators_)

        def predict(self, X):
            return self.classes_[np.argmax(self.predict_proba(X), axis=1)]

        def predict_log_proba(self, X):
            return np.log(self.predict_proba(X))

        def decision_function(self, X):
            X = _rows(X)
            return sum([m.decision_function(X[:, f]) for m, f in self._members()]) / len(self.estimators_)

        def _outside(self, X, y):
            total = np.zeros((len(X), self.n_classes_))
            for (model, features), rows in zip(self._members(), self.estimators_samples_):
                free = np.bincount(rows, minlength=len(X)) == 0
                total[free] += self._shares(model, X[free][:, features])
            self.oob_decision_function_ = total / total.sum(axis=1)[:, None]
            self.oob_score_ = float(np.mean(np.argmax(total, axis=1) == y))

    class BaggingRegressor(_Bagging, RegressorMixin):
        def _default(self):
            return DecisionTreeRegressor()

        def _targets(self, y):
            return y

        def predict(self, X):
            self._check_fitted()
            X = _rows(X)
            total = np.zeros(len(X))
            for model, features in self._members():
                total = total + model.predict(X[:, features])
            return total / len(self.estimators_)

        def _outside(self, X, y):
            from sklearn.metrics import r2_score
            total, votes = np.zeros(len(X)), np.zeros(len(X))
            for (model, features), rows in zip(self._members(), self.estimators_samples_):
                free = np.bincount(rows, minlength=len(X)) == 0
                total[free] += model.predict(X[free][:, features])
                votes[free] += 1
            votes[votes == 0] = 1
            self.oob_prediction_ = total / votes
            self.oob_score_ = r2_score(y, self.oob_prediction_)
    """#,
    names: [
      "BaggingClassifier", "BaggingRegressor", "_Bagging",
    ])
}
