import MiniPython

extension ScikitLearnPython {
  /// Steps one after the other.
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
    """#, names: ["Pipeline", "make_pipeline"])
}
