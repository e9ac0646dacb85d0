import MiniPython

extension ScikitLearnPython {
  /// The losses of gradient boosting: where to start, how rows pull, what a leaf adds.
  ///
  /// - Source: `sklearn/_loss/loss.py` and `sklearn/ensemble/_gb.py` of scikit-learn 1.9.
  static let boostedLosses = ModuleDefinition(
    python: "_sklearn_boosted_losses", "Losses that trees are grown down.",
    #"""
    import numpy as np

    def _percentile(values, weights, percent):
        """The least value below which that share of the weight lies."""
        order = np.argsort(values)
        sums = np.cumsum(weights[order])
        wanted = percent / 100 * sums[-1]
        if wanted == 0:
            wanted = np.nextafter(0.0, 1.0)
        place = int(np.searchsorted(sums, wanted))
        return values[order[min(place, len(values) - 1)]]

    def _expit(x):
        return 1 / (1 + np.exp(-x))

    def _ratio(above, below):
        return 0.0 if abs(below) < 1e-150 else float(above) / float(below)

    class _SquaredError:
        factor = 2

        def start(self, y, weights):
            return np.array([np.average(y, weights=weights)])

        def pull(self, y, raw):
            return (y - raw[:, 0])[:, None]

        def loss(self, y, raw, weights):
            return np.average(0.5 * (raw[:, 0] - y) ** 2, weights=weights)

        def update(self, y, pull, raw, weights):
            return None

    class _AbsoluteError(_SquaredError):
        factor = 1
        share = 50

        def start(self, y, weights):
            if weights is None:
                return np.array([np.percentile(y, self.share)])
            return np.array([_percentile(y, weights, self.share)])

        def pull(self, y, raw):
            return -np.where(raw[:, 0] > y, 1.0, -1.0)[:, None]

        def loss(self, y, raw, weights):
            return np.average(np.abs(raw[:, 0] - y), weights=weights)

        def update(self, y, pull, raw, weights):
            return _percentile(y - raw, weights, self.share)

    class _Quantile(_AbsoluteError):
        def __init__(self, alpha):
            self.alpha, self.share = alpha, 100 * alpha

        def pull(self, y, raw):
            return -np.where(raw[:, 0] > y, 1 - self.alpha, -self.alpha)[:, None]

        def loss(self, y, raw, weights):
            gap = y - raw[:, 0]
            return np.average(np.where(gap >= 0, self.alpha * gap, (self.alpha - 1) * gap), weights=weights)

    class _Huber(_AbsoluteError):
        def __init__(self, alpha):
            self.alpha, self.delta = alpha, 1.0

        def prepare(self, y, raw, weights):
            self.delta = float(_percentile(np.abs(y - raw[:, 0]), weights, 100 * self.alpha))

        def pull(self, y, raw):
            gap = raw[:, 0] - y
            return -np.where(np.abs(gap) <= self.delta, gap, self.delta * np.where(gap >= 0, 1.0, -1.0))[:, None]

        def loss(self, y, raw, weights):
            gap = np.abs(raw[:, 0] - y)
            return np.average(
                np.where(gap <= self.delta, 0.5 * gap ** 2, self.delta * (gap - 0.5 * self.delta)), weights=weights)

        def update(self, y, pull, raw, weights):
            gap = y - raw
            median = _percentile(gap, weights, 50)
            rest = gap - median
            return median + np.average(np.sign(rest) * np.minimum(self.delta, np.abs(rest)), weights=weights)

    class _Binomial:
        factor = 2

        def start(self, y, weights):
            p = np.clip(np.average(y, weights=weights), np.finfo(float).eps, 1 - np.finfo(float).eps)
            return np.array([np.log(p / (1 - p))])

        def pull(self, y, raw):
            raw = raw[:, 0]
            small = np.exp(-np.maximum(raw, -37.0))
            gradient = np.where(raw > -37, ((1 - y) - y * small) / (1 + small), np.exp(np.minimum(raw, 0.0)) - y)
            return -gradient[:, None]

        def loss(self, y, raw, weights):
            raw = raw[:, 0]
            return np.average(np.log1p(np.exp(-np.abs(raw))) + np.maximum(raw, 0.0) - y * raw, weights=weights)

        def update(self, y, pull, raw, weights):
            p = y - pull
            return _ratio(np.average(pull, weights=weights), np.average(p * (1 - p), weights=weights))

        def shares(self, raw):
            p = _expit(raw[:, 0])
            return np.column_stack([1 - p, p])

    class _Exponential(_Binomial):
        factor = 1

        def start(self, y, weights):
            return super().start(y, weights) * 0.5

        def pull(self, y, raw):
            raw = raw[:, 0]
            return (y * np.exp(-raw) - (1 - y) * np.exp(raw))[:, None]

        def loss(self, y, raw, weights):
            raw = raw[:, 0]
            return np.average(y * np.exp(-raw) + (1 - y) * np.exp(raw), weights=weights)

        def update(self, y, pull, raw, weights):
            return _ratio(np.average(pull, weights=weights), np.average(np.where(y == 0, -pull, pull), weights=weights))

        def shares(self, raw):
            return super().shares(2 * raw)

    class _Multinomial:
        factor = 1

        def __init__(self, count):
            self.count = count

        def start(self, y, weights):
            p = np.array([np.average(y == k, weights=weights) for k in range(self.count)])
            p = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)
            return np.log(p / np.exp(np.mean(np.log(p))))

        def shares(self, raw):
            parts = np.exp(raw - raw.max(axis=1, keepdims=True))
            return parts / parts.sum(axis=1, keepdims=True)

        def pull(self, y, raw):
            return (y[:, None] == np.arange(self.count)) - self.shares(raw)

        def loss(self, y, raw, weights):
            top = raw.max(axis=1)
            sums = np.log(np.exp(raw - top[:, None]).sum(axis=1)) + top
            return np.average(sums - raw[np.arange(len(y)), y.astype(int)], weights=weights)

        def update(self, y, pull, raw, weights):
            p = y - pull
            above = np.average(pull, weights=weights) * (self.count - 1) / self.count
            return _ratio(above, np.average(p * (1 - p), weights=weights))
    """#,
    names: [
      "_SquaredError", "_AbsoluteError", "_Quantile", "_Huber", "_Binomial", "_Exponential",
      "_Multinomial",
    ])
}
