import MiniPython

extension ScikitLearnPython {
  /// Different models side by side: their votes, or a model above them.
  ///
  /// - Source: `sklearn/ensemble/_voting.py` and `_stacking.py` of scikit-learn 1.9.
  static let voting = ModuleDefinition(
    python: "_sklearn_voting", "Different models that vote, or teach another.",
    #"""
    import copy
    import numpy as np
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone, is_classifier
    from sklearn.utils import Bunch

    class _Heterogeneous(BaseEstimator):
        """Several named models, each with parameters that get_params and set_params know by its name."""

        def get_params(self, deep=True):
            found = super().get_params(deep=False)
            if deep:
                found.update(dict(self.estimators))
                for name, model in self.estimators:
                    if hasattr(model, "get_params"):
                        found.update({f"{name}__{k}": v for k, v in model.get_params().items()})
                final = getattr(self, "final_estimator", None)
                if final is not None:
                    found.update({f"final_estimator__{k}": v for k, v in final.get_params().items()})
            return found

        def set_params(self, **params):
            for name, value in params.items():
                first, _, rest = name.partition("__")
                known = dict(self.estimators)
                if first in known and rest:
                    known[first].set_params(**{rest: value})
                elif first in known:
                    self.estimators = [(n, value if n == first else m) for n, m in self.estimators]
                else:
                    super().set_params(**{name: value})
            return self

        @property
        def named_estimators(self):
            return Bunch(**dict(self.estimators))

        def _kept(self):
            if len(self.estimators) == 0:
                raise ValueError(
                    "Invalid 'estimators' attribute, 'estimators' should be a non-empty list of (string, estimator) tuples.")
            names = [n for n, _ in self.estimators]
            if len(set(names)) != len(names):
                raise ValueError(f"Names provided are not unique: {names!r}")
            kept = [(n, m) for n, m in self.estimators if not (isinstance(m, str) and m == "drop")]
            if not kept:
                raise ValueError("All estimators are dropped. At least one is required to be an estimator.")
            return kept

        def _name_fitted(self):
            fitted = iter(self.estimators_)
            self.named_estimators_ = Bunch(**{
                n: m if isinstance(m, str) else next(fitted) for n, m in self.estimators})

        @property
        def n_features_in_(self):
            return self.estimators_[0].n_features_in_

    class _Voting(_Heterogeneous, TransformerMixin):
        def _fit(self, X, y, sample_weight):
            kept = self._kept()
            if self.weights is not None and len(self.weights) != len(self.estimators):
                raise ValueError(
                    f"Number of `estimators` and weights must be equal; got {len(self.weights)} weights, "
                    f"{len(self.estimators)} estimators")
            options = {} if sample_weight is None else {"sample_weight": sample_weight}
            self.estimators_ = [clone(m).fit(X, y, **options) for _, m in kept]
            self._name_fitted()
            return self

        def _kept_weights(self):
            if self.weights is None:
                return None
            return [w for (_, m), w in zip(self.estimators, self.weights) if not isinstance(m, str)]

        def _predictions(self, X):
            self._check_fitted()
            return np.asarray([m.predict(X) for m in self.estimators_]).T

    class VotingClassifier(_Voting, ClassifierMixin):
        def __init__(self, estimators, *, voting="hard", weights=None, n_jobs=None, flatten_transform=True, verbose=False):
            self.estimators, self.voting, self.weights, self.n_jobs = estimators, voting, weights, n_jobs
            self.flatten_transform, self.verbose = flatten_transform, verbose

        def fit(self, X, y, sample_weight=None):
            self.classes_, places = np.unique(np.asarray(y), return_inverse=True)
            return self._fit(X, places, sample_weight)

        def predict(self, X):
            if self.voting == "soft":
                return self.classes_[np.argmax(self.predict_proba(X), axis=1)]
            weights = self._kept_weights()
            votes = [np.argmax(np.bincount(row, weights=weights)) for row in self._predictions(X)]
            return self.classes_[np.array(votes, dtype=int)]

        def _probabilities(self, X):
            self._check_fitted()
            return np.asarray([m.predict_proba(X) for m in self.estimators_])

        def __getattr__(self, name):
            # With a hard vote there are no probabilities, and no method either.
            if name == "predict_proba" and self.voting == "soft":
                return self._soft
            if name == "predict_proba":
                raise AttributeError("This 'VotingClassifier' has no attribute 'predict_proba'")
            raise AttributeError(f"'VotingClassifier' object has no attribute '{name}'")

        def _soft(self, X):
            return np.average(self._probabilities(X), axis=0, weights=self._kept_weights())

        def transform(self, X):
            if self.voting == "hard":
                return self._predictions(X)
            parts = self._probabilities(X)
            return np.hstack(list(parts)) if self.flatten_transform else parts

    class VotingRegressor(_Voting, RegressorMixin):
        def __init__(self, estimators, *, weights=None, n_jobs=None, verbose=False):
            self.estimators, self.weights, self.n_jobs, self.verbose = estimators, weights, n_jobs, verbose

        def fit(self, X, y, sample_weight=None):
            return self._fit(X, np.asarray(y), sample_weight)

        def predict(self, X):
            return np.average(self._predictions(X), axis=1, weights=self._kept_weights())

        def transform(self, X):
            return self._predictions(X)

    class _Stacking(_Heterogeneous, TransformerMixin):
        def _fit(self, X, y, sample_weight, default):
            from _sklearn_selection import _splits
            from sklearn.model_selection import cross_val_predict
            kept = self._kept()
            self.final_estimator_ = clone(default if self.final_estimator is None else self.final_estimator)
            options = {} if sample_weight is None else {"sample_weight": sample_weight}
            if self.cv == "prefit":
                self.estimators_ = [m for _, m in kept]
            else:
                self.estimators_ = [clone(m).fit(X, y, **options) for _, m in kept]
            self._name_fitted()
            self.stack_method_ = [self._method(n, m) for n, m in kept]
            if self.cv == "prefit":
                parts = [getattr(m, method)(X) for (_, m), method in zip(kept, self.stack_method_)]
            else:
                folds = _splits(self.cv, self, X, y)
                parts = [cross_val_predict(clone(m), X, y, cv=folds, method=method)
                         for (_, m), method in zip(kept, self.stack_method_)]
            self.final_estimator_.fit(self._joined(X, parts), y, **options)
            return self

        def _method(self, name, model):
            methods = ["predict_proba", "decision_function", "predict"] if self.stack_method == "auto" else [self.stack_method]
            for method in methods:
                if hasattr(model, method):
                    return method
            raise ValueError(f"Underlying estimator {name} does not implement the method {self.stack_method}.")

        def _joined(self, X, parts):
            columns = []
            for method, part in zip(self.stack_method_, parts):
                part = np.asarray(part)
                if part.ndim == 1:
                    columns.append(part.reshape(-1, 1))
                elif method == "predict_proba" and len(self.classes_) == 2:
                    columns.append(part[:, 1:])
                else:
                    columns.append(part)
            if self.passthrough:
                columns.append(np.asarray(X))
            return np.hstack(columns)

        def transform(self, X):
            self._check_fitted()
            return self._joined(X, [getattr(m, method)(X) for m, method in zip(self.estimators_, self.stack_method_)])

    class StackingClassifier(_Stacking, ClassifierMixin):
        def __init__(self, estimators, final_estimator=None, *, cv=None, stack_method="auto", n_jobs=None, passthrough=False,
                     verbose=0):
            self.estimators, self.final_estimator, self.cv = estimators, final_estimator, cv
            self.stack_method, self.n_jobs, self.passthrough, self.verbose = stack_method, n_jobs, passthrough, verbose

        def fit(self, X, y, sample_weight=None):
            from sklearn.linear_model import LogisticRegression
            if self.final_estimator is not None and not is_classifier(self.final_estimator):
                raise ValueError(f"'final_estimator' parameter should be a classifier. Got {self.final_estimator}")
            self.classes_, places = np.unique(np.asarray(y), return_inverse=True)
            return self._fit(X, places, sample_weight, LogisticRegression())

        def predict(self, X):
            return self.classes_[self.final_estimator_.predict(self.transform(X))]

        def predict_proba(self, X):
            return self.final_estimator_.predict_proba(self.transform(X))

        def decision_function(self, X):
            return self.final_estimator_.decision_function(self.transform(X))

    class StackingRegressor(_Stacking, RegressorMixin):
        def __init__(self, estimators, final_estimator=None, *, cv=None, n_jobs=None, passthrough=False, verbose=0):
            self.estimators, self.final_estimator, self.cv = estimators, final_estimator, cv
            self.n_jobs, self.passthrough, self.verbose = n_jobs, passthrough, verbose

        stack_method = "predict"

        def fit(self, X, y, sample_weight=None):
            from sklearn.linear_model import RidgeCV
            return self._fit(X, np.asarray(y), sample_weight, RidgeCV())

        def predict(self, X):
            return self.final_estimator_.predict(self.transform(X))
    """#,
    names: [
      "VotingClassifier", "VotingRegressor", "StackingClassifier", "StackingRegressor",
    ])
}
