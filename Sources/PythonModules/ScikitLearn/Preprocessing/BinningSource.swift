import MiniPython

extension ScikitLearnPython {
  /// Numbers by their place among others: bins, quantiles, and powers that make them bell-shaped.
  static let binning = ModuleDefinition(
    python: "_sklearn_binning", "Numbers by their place among others.",
    #"""
    import math
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_utils import check_array
    from _sklearn_one_hot import SparseRows
    from _sklearn_validation import check_integer, check_option

    class KBinsDiscretizer(BaseEstimator, TransformerMixin):
        def __init__(self, n_bins=5, *, encode="onehot", strategy="quantile", quantile_method="warn",
                     dtype=None, subsample=200000, random_state=None):
            self.n_bins, self.encode, self.strategy, self.quantile_method = n_bins, encode, strategy, quantile_method
            self.dtype, self.subsample, self.random_state = dtype, subsample, random_state

        def fit(self, X, y=None, sample_weight=None):
            name = "KBinsDiscretizer"
            if np.ndim(self.n_bins) == 0:
                check_integer(name, "n_bins", self.n_bins, 2)
            check_option(name, "encode", self.encode, ["onehot", "onehot-dense", "ordinal"])
            check_option(name, "strategy", self.strategy, ["uniform", "quantile", "kmeans"])
            X = check_array(X, dtype=float)
            self.n_features_in_ = X.shape[1]
            edges = []
            for column in X.T:
                if self.strategy == "uniform":
                    found = np.linspace(column.min(), column.max(), self.n_bins + 1)
                elif self.strategy == "quantile":
                    method = "linear" if self.quantile_method == "warn" else self.quantile_method
                    found = self._quantiles(column, np.linspace(0, 100, self.n_bins + 1), method)
                else:
                    from sklearn.cluster import KMeans
                    start = np.linspace(column.min(), column.max(), self.n_bins + 1)
                    centers = ((start[1:] + start[:-1]) * 0.5)[:, None]
                    model = KMeans(n_clusters=self.n_bins, init=centers, n_init=1).fit(column[:, None])
                    middle = np.sort(model.cluster_centers_[:, 0])
                    found = np.r_[column.min(), (middle[1:] + middle[:-1]) * 0.5, column.max()]
                if self.strategy != "uniform":
                    keep = np.concatenate([[True], np.diff(found) > 1e-8])
                    found = found[keep]
                edges.append(found)
            self.bin_edges_ = np.empty(len(edges), dtype=object)
            for k, found in enumerate(edges):
                self.bin_edges_[k] = found
            self.n_bins_ = np.array([len(e) - 1 for e in edges])
            return self

        def _quantiles(self, column, percents, method):
            if method == "averaged_inverted_cdf":
                ordered, n, found = np.sort(column), len(column), []
                for p in percents:
                    place = p / 100 * n
                    low = min(max(int(math.ceil(place)) - 1, 0), n - 1)
                    high = min(max(int(math.floor(place)), 0), n - 1)
                    found.append((ordered[low] + ordered[high]) / 2)
                return np.array(found)
            return np.percentile(column, percents)

        def transform(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            out = np.zeros(X.shape)
            for k, edges in enumerate(self.bin_edges_):
                out[:, k] = np.searchsorted(edges[1:-1], X[:, k], side="right")
            if self.encode == "ordinal":
                return out
            blocks = [(out[:, k][:, None] == np.arange(n)[None, :]).astype(float) for k, n in enumerate(self.n_bins_)]
            table = np.hstack(blocks)
            return table if self.encode == "onehot-dense" else SparseRows(table)

        def inverse_transform(self, X):
            X = np.asarray(X)
            columns = []
            for k, edges in enumerate(self.bin_edges_):
                centers = (edges[1:] + edges[:-1]) * 0.5
                columns.append(centers[X[:, k].astype(int)])
            return np.column_stack(columns)

    def _normal_place(share):
        # The number below which a share of the normal distribution lies: Newton's steps.
        x = 0.0
        if share < 0.02 or share > 0.98:
            tail = min(share, 1 - share)
            x = math.sqrt(-2 * math.log(tail)) * (-1 if share < 0.5 else 1)
        for _ in range(60):
            below = 0.5 * math.erfc(-x / math.sqrt(2))
            step = (below - share) * math.sqrt(2 * math.pi) * math.exp(x * x / 2)
            x -= max(-1.0, min(1.0, step))
            if abs(step) < 1e-15 * max(1.0, abs(x)):
                break
        return x

    class QuantileTransformer(BaseEstimator, TransformerMixin):
        def __init__(self, *, n_quantiles=1000, output_distribution="uniform", ignore_implicit_zeros=False,
                     subsample=10000, random_state=None, copy=True):
            self.n_quantiles, self.output_distribution = n_quantiles, output_distribution
            self.ignore_implicit_zeros, self.subsample = ignore_implicit_zeros, subsample
            self.random_state, self.copy = random_state, copy

        def fit(self, X, y=None):
            check_integer("QuantileTransformer", "n_quantiles", self.n_quantiles, 1)
            check_option(
                "QuantileTransformer", "output_distribution", self.output_distribution, ["uniform", "normal"])
            X = check_array(X, dtype=float)
            self.n_features_in_ = X.shape[1]
            self.n_quantiles_ = max(1, min(self.n_quantiles, len(X)))
            self.references_ = np.linspace(0, 1, self.n_quantiles_)
            self.quantiles_ = np.column_stack([np.percentile(c, self.references_ * 100) for c in X.T])
            self.quantiles_ = np.maximum.accumulate(self.quantiles_, axis=0)
            return self

        def transform(self, X):
            self._check_fitted()
            X = check_array(X, dtype=float)
            columns = []
            for k in range(X.shape[1]):
                known, column = self.quantiles_[:, k], X[:, k]
                up = np.interp(column, known, self.references_)
                down = -np.interp(-column, -known[::-1], -self.references_[::-1])
                place = 0.5 * (up + down)
                place[column <= known[0]] = 0.0
                place[column >= known[-1]] = 1.0
                if self.output_distribution == "normal":
                    low, high = _normal_place(1e-07 - 2.220446049250313e-16), _normal_place(1 - (1e-07 - 2.220446049250313e-16))
                    place = np.array([low if p <= 0 else high if p >= 1 else min(max(_normal_place(float(p)), low), high) for p in place])
                columns.append(place)
            return np.column_stack(columns)

        def inverse_transform(self, X):
            X = check_array(X, dtype=float)
            if self.output_distribution == "normal":
                X = np.array([[0.5 * (1 + math.erf(float(v) / math.sqrt(2))) for v in row] for row in X])
            return np.column_stack([np.interp(X[:, k], self.references_, self.quantiles_[:, k]) for k in range(X.shape[1])])

    def _yeo_johnson(x, power):
        out = np.zeros(len(x))
        for k, v in enumerate(x):
            v = float(v)
            if v >= 0:
                out[k] = math.log1p(v) if abs(power) < 2.220446049250313e-16 else math.expm1(power * math.log1p(v)) / power
            elif abs(power - 2) > 2.220446049250313e-16:
                out[k] = -math.expm1((2 - power) * math.log1p(-v)) / (2 - power)
            else:
                out[k] = -math.log1p(-v)
        return out

    def _box_cox(x, power):
        return np.array([math.log(float(v)) if power == 0 else math.expm1(power * math.log(float(v))) / power for v in x])

    def _brent(function, a, b):
        # The smallest value of a function, by parabolas and the golden section, as SciPy's brent.
        golden = 0.3819660
        xa, xb = a, b
        fa, fb = function(xa), function(xb)
        if fa < fb:
            xa, xb, fa, fb = xb, xa, fb, fa
        xc = xb + 1.618034 * (xb - xa)
        fc = function(xc)
        for _ in range(1000):
            if fc >= fb:
                break
            t1, t2 = (xb - xa) * (fb - fc), (xb - xc) * (fb - fa)
            value = t2 - t1
            denominator = 2e-21 if abs(value) < 1e-21 else 2.0 * value
            w = xb - ((xb - xc) * t2 - (xb - xa) * t1) / denominator
            limit = xb + 110.0 * (xc - xb)
            if (w - xc) * (xb - w) > 0.0:
                fw = function(w)
                if fw < fc:
                    xa, xb, fa, fb = xb, w, fb, fw
                    break
                if fw > fb:
                    xc, fc = w, fw
                    break
                w = xc + 1.618034 * (xc - xb)
                fw = function(w)
            elif (w - limit) * (limit - xc) >= 0.0:
                w = limit
                fw = function(w)
            elif (w - limit) * (xc - w) > 0.0:
                fw = function(w)
                if fw < fc:
                    xb, xc, w = xc, w, w + 1.618034 * (w - xc)
                    fb, fc, fw = fc, fw, function(w)
            else:
                w = xc + 1.618034 * (xc - xb)
                fw = function(w)
            xa, xb, xc, fa, fb, fc = xb, xc, w, fb, fc, fw
        low, high = min(xa, xc), max(xa, xc)
        x = w = v = xb
        fx = fw = fv = fb
        step = delta = 0.0
        for _ in range(500):
            tolerance = 1.48e-8 * abs(x) + 1e-11
            middle = 0.5 * (low + high)
            if abs(x - middle) < 2.0 * tolerance - 0.5 * (high - low):
                break
            if abs(delta) <= tolerance:
                delta = low - x if x >= middle else high - x
                step = golden * delta
            else:
                t1, t2 = (x - w) * (fx - fv), (x - v) * (fx - fw)
                p = (x - v) * t2 - (x - w) * t1
                t2 = 2.0 * (t2 - t1)
                if t2 > 0.0:
                    p = -p
                t2 = abs(t2)
                before, delta = delta, step
                if p > t2 * (low - x) and p < t2 * (high - x) and abs(p) < abs(0.5 * t2 * before):
                    step = p / t2
                    u = x + step
                    if u - low < 2.0 * tolerance or high - u < 2.0 * tolerance:
                        step = tolerance if middle - x >= 0 else -tolerance
                else:
                    delta = low - x if x >= middle else high - x
                    step = golden * delta
            u = x + (step if abs(step) >= tolerance else tolerance if step >= 0 else -tolerance)
            fu = function(u)
            if fu > fx:
                if u < x:
                    low = u
                else:
                    high = u
                if fu <= fw or w == x:
                    v, w, fv, fw = w, u, fw, fu
                elif fu <= fv or v == x or v == w:
                    v, fv = u, fu
            else:
                if u >= x:
                    low = x
                else:
                    high = x
                v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
        return x

    class PowerTransformer(BaseEstimator, TransformerMixin):
        def __init__(self, method="yeo-johnson", *, standardize=True, copy=True):
            self.method, self.standardize, self.copy = method, standardize, copy

        def _change(self, x, power):
            return _yeo_johnson(x, power) if self.method == "yeo-johnson" else _box_cox(x, power)

        def _power(self, x):
            logs = np.array([math.copysign(math.log1p(abs(float(v))), float(v)) for v in x]) if self.method == "yeo-johnson" else np.log(x)

            def badness(power):
                spread = self._change(x, power).var()
                if not spread > 0:
                    return math.inf
                return len(x) / 2 * math.log(spread) - (power - 1) * float(logs.sum())
            return _brent(badness, -2, 2)

        def fit(self, X, y=None):
            check_option("PowerTransformer", "method", self.method, ["yeo-johnson", "box-cox"])
            X = check_array(X, dtype=float)
            if self.method == "box-cox" and (X <= 0).any():
                raise ValueError("The Box-Cox transformation can only be applied to strictly positive data")
            self.n_features_in_ = X.shape[1]
            self.lambdas_ = np.array([self._power(column) for column in X.T])
            changed = self._changed(X)
            self._mean, self._scale = changed.mean(axis=0), changed.std(axis=0)
            self._scale = np.where(self._scale == 0, 1.0, self._scale)
            return self

        def _changed(self, X):
            return np.column_stack([self._change(X[:, k], float(p)) for k, p in enumerate(self.lambdas_)])

        def transform(self, X):
            self._check_fitted()
            changed = self._changed(check_array(X, dtype=float))
            return (changed - self._mean) / self._scale if self.standardize else changed

    def power_transform(X, method="yeo-johnson", *, standardize=True, copy=True):
        return PowerTransformer(method, standardize=standardize).fit_transform(X)

    def quantile_transform(X, *, axis=0, n_quantiles=1000, output_distribution="uniform", copy=True):
        return QuantileTransformer(n_quantiles=n_quantiles, output_distribution=output_distribution).fit_transform(X)
    """#,
    names: [
      "KBinsDiscretizer", "QuantileTransformer", "PowerTransformer", "power_transform",
      "quantile_transform",
    ])
}
