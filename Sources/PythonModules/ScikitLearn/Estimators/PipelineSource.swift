import MiniPython

extension ScikitLearnPython {
  /// Steps one after the other.
  static let pipeline = ModuleDefinition(
    python: "sklearn.pipeline", "Steps one after the other.",
    #"""
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin, clone
    from sklearn.utils.validation import check_is_fitted, is_fitted

    def _with_steps(found, steps):
        for name, step in steps:
            found[name] = step
            if hasattr(step, "get_params"):
                for k, v in step.get_params().items():
                    found[f"{name}__{k}"] = v
        return found

    class Pipeline(BaseEstimator):
        def __init__(self, steps, *, transform_input=None, memory=None, verbose=False):
            self.steps, self.memory, self.verbose = steps, memory, verbose
            self.transform_input = transform_input

        def _names(self):
            return ["steps", "transform_input", "memory", "verbose"]

        def get_params(self, deep=True):
            found = {"memory": self.memory, "steps": self.steps,
                     "transform_input": self.transform_input, "verbose": self.verbose}
            return _with_steps(found, self.steps) if deep else found

        def set_params(self, **params):
            for name, value in params.items():
                first, _, rest = name.partition("__")
                if first in self._names() and not rest:
                    setattr(self, first, value)
                    continue
                if first not in self.named_steps:
                    raise ValueError(
                        f"Invalid parameter {first!r} for estimator {self!r}. Valid parameters are: "
                        f"{sorted(self._names())!r}.")
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

        def __sklearn_is_fitted__(self):
            last = self.steps[-1][1]
            if last is None or last == "passthrough" or not isinstance(last, BaseEstimator):
                return True
            return is_fitted(last)

        def _through(self, X):
            check_is_fitted(self)
            for name, step in self.steps[:-1]:
                if step is not None and step != "passthrough":
                    X = step.transform(X)
            return X

        def _check_steps(self):
            names = [name for name, _ in self.steps]
            if len(set(names)) != len(names):
                raise ValueError(f"Names provided are not unique: {names!r}")
            wrong = [n for n in names if n in ("steps", "memory", "verbose", "transform_input")]
            if wrong:
                raise ValueError(f"Estimator names conflict with constructor arguments: {sorted(wrong)!r}")
            wrong = [n for n in names if "__" in n]
            if wrong:
                raise ValueError(f"Estimator names must not contain __: got {wrong!r}")
            for name, step in self.steps[:-1]:
                if step is None or step == "passthrough":
                    continue
                if not (hasattr(step, "fit") or hasattr(step, "fit_transform")) or not hasattr(step, "transform"):
                    raise TypeError(
                        "All intermediate steps should be transformers and implement fit and transform or be the string "
                        f"'passthrough' '{step}' (type {type(step)}) doesn't")
            last = self.steps[-1][1]
            if last is not None and last != "passthrough" and not hasattr(last, "fit"):
                raise TypeError(
                    "Last step of Pipeline should implement fit or be the string 'passthrough'. "
                    f"'{last}' (type {type(last)}) doesn't")

        def _train(self, X, y):
            self._check_steps()
            for name, step in self.steps[:-1]:
                if step is not None and step != "passthrough":
                    X = step.fit_transform(X, y)
            return X

        def fit(self, X, y=None, **params):
            X = self._train(X, y)
            last = self.steps[-1][1]
            if last is not None and last != "passthrough":
                last.fit(X, y, **self._routed(params))
            return self

        def _routed(self, params):
            out = {}
            for name, value in params.items():
                step, _, rest = name.partition("__")
                if not rest:
                    raise ValueError(
                        f"Pipeline.fit does not accept the {name} parameter. You can pass parameters to specific steps "
                        f"of your pipeline using the stepname__parameter format, e.g. `Pipeline.fit(X, y, "
                        f"logisticregression__sample_weight=sample_weight)`.")
                if step == self.steps[-1][0]:
                    out[rest] = value
            return out

        def fit_transform(self, X, y=None):
            X = self._train(X, y)
            last = self.steps[-1][1]
            return X if last is None or last == "passthrough" else last.fit_transform(X, y)

        def inverse_transform(self, X):
            check_is_fitted(self)
            for name, step in reversed(self.steps):
                if step is not None and step != "passthrough":
                    X = step.inverse_transform(X)
            return X

        def get_feature_names_out(self, input_features=None):
            names = input_features
            for name, step in self.steps:
                if step is not None and step != "passthrough":
                    names = step.get_feature_names_out(names)
            return names

        def fit_predict(self, X, y=None):
            return self.fit(X, y).predict(X)

        def predict(self, X): return self.steps[-1][1].predict(self._through(X))
        def predict_proba(self, X): return self.steps[-1][1].predict_proba(self._through(X))
        def predict_log_proba(self, X): return self.steps[-1][1].predict_log_proba(self._through(X))
        def decision_function(self, X): return self.steps[-1][1].decision_function(self._through(X))
        def transform(self, X):
            X, last = self._through(X), self.steps[-1][1]
            return X if last is None or last == "passthrough" else last.transform(X)

        def score(self, X, y=None): return self.steps[-1][1].score(self._through(X), y)

        def _changed_parameters(self):
            options = [("memory", self.memory, None), ("transform_input", self.transform_input, None), ("verbose", self.verbose, False)]
            found = [(n, v) for n, v, default in options if v != default]
            return sorted(found + [("steps", self.steps)], key=lambda pair: pair[0])

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
    class FeatureUnion(TransformerMixin, BaseEstimator):
        def __init__(self, transformer_list, *, n_jobs=None, transformer_weights=None, verbose=False,
                     verbose_feature_names_out=True):
            self.transformer_list, self.n_jobs, self.transformer_weights = transformer_list, n_jobs, transformer_weights
            self.verbose, self.verbose_feature_names_out = verbose, verbose_feature_names_out

        def get_params(self, deep=True):
            found = super().get_params(deep=False)
            return _with_steps(found, self.transformer_list) if deep else found

        def set_params(self, **params):
            steps = dict(self.transformer_list)
            for name, value in params.items():
                first, _, rest = name.partition("__")
                if rest and first in steps:
                    steps[first].set_params(**{rest: value})
                elif first in steps:
                    self.transformer_list = [(n, value if n == first else s) for n, s in self.transformer_list]
                else:
                    super().set_params(**{name: value})
            return self

        @property
        def named_transformers(self):
            return dict(self.transformer_list)

        def _steps(self):
            weights = self.transformer_weights or {}
            return [(n, s, weights.get(n)) for n, s in self.transformer_list if s is not None and s != "drop"]

        def _joined(self, parts):
            tables = [p.toarray() if hasattr(p, "toarray") else np.asarray(p) for p in parts]
            table = np.hstack(tables) if tables else np.zeros((0, 0))
            if any([hasattr(p, "toarray") for p in parts]):
                from _sklearn_one_hot import SparseRows
                return SparseRows(table)
            return table

        def fit(self, X, y=None):
            for _, step, _ in self._steps():
                if step != "passthrough":
                    step.fit(X, y)
            return self

        def transform(self, X):
            parts = [(X if s == "passthrough" else s.transform(X), w) for _, s, w in self._steps()]
            return self._joined([p if w is None else p * w for p, w in parts])

        def fit_transform(self, X, y=None):
            parts = [(X if s == "passthrough" else s.fit_transform(X, y), w) for _, s, w in self._steps()]
            return self._joined([p if w is None else p * w for p, w in parts])

        def get_feature_names_out(self, input_features=None):
            names = []
            for name, step, _ in self._steps():
                own = step.get_feature_names_out(input_features)
                names.extend([f"{name}__{n}" if self.verbose_feature_names_out else n for n in own])
            return np.array(names, dtype=object)

    def make_union(*transformers, n_jobs=None, verbose=False, verbose_feature_names_out=True):
        return FeatureUnion(make_pipeline(*transformers).steps, n_jobs=n_jobs, verbose=verbose,
                            verbose_feature_names_out=verbose_feature_names_out)
    """#, names: ["Pipeline", "make_pipeline", "FeatureUnion", "make_union"])
}
