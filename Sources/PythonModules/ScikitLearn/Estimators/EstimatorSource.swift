import MiniPython

extension ScikitLearnPython {
  /// What estimators have in common.
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
}
