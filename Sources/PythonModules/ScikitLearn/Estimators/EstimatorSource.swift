import MiniPython

extension ScikitLearnPython {
  /// What estimators have in common.
  static let base = ModuleDefinition(
    python: "sklearn.base", "What estimators have in common.",
    #"""
    import copy
    from _sklearn_native import parameters
    from sklearn.exceptions import NotFittedError

    def clone(estimator, safe=True):
        if isinstance(estimator, (list, tuple)):
            return type(estimator)([clone(e, safe=False) for e in estimator])
        if hasattr(estimator, "get_params"):
            return type(estimator)(**{
                k: clone(v, safe=False) if hasattr(v, "fit") or k == "steps" else copy.deepcopy(v)
                for k, v in estimator.get_params(deep=False).items()})
        if not hasattr(estimator, "fit"):
            if safe and not isinstance(estimator, str):
                raise TypeError(
                    f"Cannot clone object '{estimator!r}' (type {type(estimator)}): it does not seem to be a "
                    "scikit-learn estimator as it does not implement a 'get_params' method.")
            return copy.deepcopy(estimator)
        made = copy.deepcopy(estimator)
        for name in list(vars(made)):
            if name.endswith("_") and not name.startswith("_"):
                delattr(made, name)
        return made

    class BaseEstimator:
        _defaults = {}

        def _known_defaults(self):
            return self._defaults or parameters(type(self).__init__)

        def _names(self):
            return sorted(self._known_defaults())

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
                if rest and first in self._names():
                    getattr(self, first).set_params(**{rest: value})
                elif first not in self._names():
                    raise ValueError(
                        f"Invalid parameter {first!r} for estimator {self!r}. "
                        f"Valid parameters are: {self._names()!r}.")
                else:
                    setattr(self, first, value)
            return self

        def _changed_parameters(self):
            """The parameters that are not as they come."""
            defaults = self._known_defaults()
            found = []
            for name in self._names():
                value, default = getattr(self, name), defaults.get(name, None)
                if type(value) != type(default) or repr(value) != repr(default):
                    found.append((name, value))
            return found

        def __repr__(self):
            from _sklearn_printing import shown
            return shown(self)

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

        def get_feature_names_out(self, input_features=None):
            import numpy as np
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            return np.array(names, dtype=object)

    class OutlierMixin:
        _estimator_type = "outlier_detector"

        def fit_predict(self, X, y=None, **kwargs):
            return self.fit(X, **kwargs).predict(X)

    class ClusterMixin:
        _estimator_type = "clusterer"

        def fit_predict(self, X, y=None, **kwargs):
            self.fit(X, **kwargs)
            return self.labels_

    class DensityMixin:
        _estimator_type = "density_estimator"

        def score(self, X, y=None): pass

    class MetaEstimatorMixin: pass
    class MultiOutputMixin: pass

    class OneToOneFeatureMixin:
        def get_feature_names_out(self, input_features=None):
            import numpy as np
            names = [f"x{k}" for k in range(self.n_features_in_)] if input_features is None else list(input_features)
            return np.array(names, dtype=object)

    def is_clusterer(estimator):
        return getattr(estimator, "_estimator_type", None) == "clusterer"

    def is_outlier_detector(estimator):
        return getattr(estimator, "_estimator_type", None) == "outlier_detector"

    def is_classifier(estimator):
        return getattr(estimator, "_estimator_type", None) == "classifier" or hasattr(estimator, "predict_proba")

    def is_regressor(estimator):
        return getattr(estimator, "_estimator_type", None) == "regressor"
    """#,
    names: [
      "BaseEstimator", "ClassifierMixin", "RegressorMixin", "TransformerMixin", "clone",
      "is_classifier", "is_regressor", "OutlierMixin", "ClusterMixin", "DensityMixin",
      "MetaEstimatorMixin", "MultiOutputMixin", "OneToOneFeatureMixin", "is_clusterer",
      "is_outlier_detector",
    ])
}
