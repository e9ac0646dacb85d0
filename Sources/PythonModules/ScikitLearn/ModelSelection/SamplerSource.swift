import MiniPython

extension ScikitLearnPython {
  /// Parameters and rows drawn at random.
  static let samplers = ModuleDefinition(
    python: "_sklearn_samplers", "Random parameters and rows.",
    #"""
    import numpy as np
    from sklearn.utils import check_random_state
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, clone

    # A splitter's parameters, on a new line where they would reach column 75.
    def split_text(splitter, names):
        title = type(splitter).__name__
        text, width = f"{title}(", len(title)
        gap = ",\n" + (1 + len(title) // 2) * " "
        for k, name in enumerate(names):
            part = f"{name}={getattr(splitter, name)!r}"
            if k and width + len(part) >= 75:
                text, width = text + gap, len(gap)
            elif k:
                text, width = text + ", ", width + 2
            text, width = text + part, width + len(part)
        return text + ")"

    class ParameterSampler:
        def __init__(self, param_distributions, n_iter, *, random_state=None):
            self.param_distributions, self.n_iter, self.random_state = param_distributions, n_iter, random_state

        def __len__(self):
            return self.n_iter

        def __iter__(self):
            rng = check_random_state(self.random_state)
            grid = {k: list(v) for k, v in self.param_distributions.items()}
            names = sorted(grid)[::-1]
            size = 1
            for name in names:
                size *= len(grid[name])
            count = min(self.n_iter, size)
            share = count / size
            if 0.01 < share < 0.99:
                places = [int(v) for v in rng.permutation(size)[:count]]
            else:
                places = list(range(count))
            for place in places:
                out = {}
                for name in names:
                    place, offset = divmod(place, len(grid[name]))
                    out[name] = grid[name][offset]
                yield out

    class StratifiedShuffleSplit:
        def __init__(self, n_splits=10, *, test_size=None, train_size=None, random_state=None):
            self.n_splits, self.test_size, self.train_size, self.random_state = n_splits, test_size, train_size, random_state

        def __repr__(self):
            return split_text(self, ["n_splits", "random_state", "test_size", "train_size"])

        def get_n_splits(self, X=None, y=None, groups=None):
            return self.n_splits

        def split(self, X, y, groups=None):
            from sklearn.model_selection import train_test_split
            rng = check_random_state(self.random_state)
            size = 0.1 if self.test_size is None and self.train_size is None else self.test_size
            for _ in range(self.n_splits):
                train, test = train_test_split(
                    np.arange(len(X)), test_size=size, train_size=self.train_size, stratify=np.asarray(y), random_state=rng)
                yield train, test
    """#,
    names: [
      "ParameterSampler", "StratifiedShuffleSplit", "split_text",
    ])
}
