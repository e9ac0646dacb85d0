import MiniPython

/// `torch.distributions`: distributions to draw from.
///
/// - Source: `torch/distributions` of PyTorch 2.15.
enum TorchDistributionsSource {
  static let names =
    baseNames + [
      "kl_divergence", "Exponential", "Poisson", "Laplace", "MultivariateNormal", "Independent",
    ]

  static let module = ModuleDefinition(
    python: "_torch_distributions", "Distributions to draw from.",
    #"""
    import math
    import torch
    import torch.nn.functional as F
    from _torch_distributions_base import (
        Bernoulli, Categorical, Distribution, HalfNormal, LogNormal, Normal, OneHotCategorical, Uniform, _COUNTS,
        _NONNEGATIVE, _POSITIVE, _REAL, _VECTOR, _both, _tensor)

    class Exponential(Distribution):
        arg_constraints = {"rate": _POSITIVE}
        support = _NONNEGATIVE
        has_rsample = True

        def __init__(self, rate, validate_args=None):
            self.rate = _tensor(rate)
            self._begin(self.rate.size(), validate_args=validate_args)

        def rsample(self, sample_shape=torch.Size()):
            return torch.empty(self._extended_shape(sample_shape), dtype=self.rate.dtype).exponential_() / self.rate

        @property
        def mean(self): return self.rate.reciprocal()
        @property
        def stddev(self): return self.rate.reciprocal()
        @property
        def variance(self): return self.rate.pow(-2)
        def log_prob(self, value): return self.rate.log() - self.rate * self._checked(value)
        def cdf(self, value): return 1 - torch.exp(-self.rate * value)
        def icdf(self, value): return -torch.log1p(-value) / self.rate
        def entropy(self): return 1.0 - torch.log(self.rate)

    class Poisson(Distribution):
        arg_constraints = {"rate": _NONNEGATIVE}
        support = _COUNTS

        def __init__(self, rate, validate_args=None):
            self.rate = _tensor(rate)
            self._begin(self.rate.size(), validate_args=validate_args)

        def _draw(self, shape): return torch.poisson(self.rate.expand(shape))

        @property
        def mean(self): return self.rate
        @property
        def variance(self): return self.rate

        def log_prob(self, value):
            rate, value = torch.broadcast_tensors(self.rate, self._checked(value))
            return torch.xlogy(value, rate) - rate - torch.lgamma(value + 1)

    class Laplace(Distribution):
        arg_constraints = {"loc": _REAL, "scale": _POSITIVE}
        support = _REAL
        has_rsample = True

        def __init__(self, loc, scale, validate_args=None):
            self.loc, self.scale = _both(loc, scale)
            self._begin(self.loc.size(), validate_args=validate_args)

        def rsample(self, sample_shape=torch.Size()):
            shape = self._extended_shape(sample_shape)
            u = torch.empty(shape, dtype=self.loc.dtype).uniform_(torch.finfo(self.loc.dtype).eps - 1, 1)
            return self.loc - self.scale * u.sign() * torch.log1p(-u.abs())

        @property
        def mean(self): return self.loc
        @property
        def stddev(self): return 2 ** 0.5 * self.scale
        @property
        def variance(self): return 2 * self.scale.pow(2)
        def log_prob(self, value): return -torch.log(2 * self.scale) - torch.abs(self._checked(value) - self.loc) / self.scale

        def cdf(self, value):
            apart = value - self.loc
            return 0.5 - 0.5 * apart.sign() * torch.expm1(-apart.abs() / self.scale)

        def entropy(self): return 1 + torch.log(2 * self.scale)

    class MultivariateNormal(Distribution):
        arg_constraints = {
            "loc": _VECTOR, "covariance_matrix": ("PositiveDefinite()", lambda v: _is_positive(v)),
            "precision_matrix": ("PositiveDefinite()", lambda v: _is_positive(v)),
            "scale_tril": ("LowerCholesky()", lambda v: (v.tril() == v).flatten(-2).all(-1))}
        support = _VECTOR
        has_rsample = True

        def __init__(self, loc, covariance_matrix=None, precision_matrix=None, scale_tril=None, validate_args=None):
            if loc.dim() < 1:
                raise ValueError("loc must be at least one-dimensional.")
            if (covariance_matrix is not None) + (scale_tril is not None) + (precision_matrix is not None) != 1:
                raise ValueError("Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.")
            matrix = covariance_matrix if covariance_matrix is not None else scale_tril if scale_tril is not None else precision_matrix
            batch = torch.broadcast_shapes(matrix.shape[:-2], loc.shape[:-1])
            name = "covariance_matrix" if covariance_matrix is not None else "scale_tril" if scale_tril is not None else "precision_matrix"
            self.loc = loc.expand(tuple(batch) + (-1,))
            self.__dict__[name] = matrix.expand(tuple(batch) + (-1, -1))
            self._begin(batch, self.loc.shape[-1:], validate_args)
            if scale_tril is not None:
                self._tril = scale_tril
            elif covariance_matrix is not None:
                self._tril = torch.linalg.cholesky(covariance_matrix)
            else:
                self._tril = torch.linalg.cholesky(torch.linalg.inv(precision_matrix))

        def __getattr__(self, name):
            with torch.enable_grad():
                return self._made(name)

        def _made(self, name):
            if name == "scale_tril":
                self.__dict__[name] = self.__dict__["_tril"].expand(self._extended_shape() + (-1,))
            elif name == "covariance_matrix":
                tril = self.__dict__["_tril"]
                self.__dict__[name] = (tril @ tril.mT).expand(self._extended_shape() + (-1,))
            elif name == "precision_matrix":
                self.__dict__[name] = torch.linalg.inv(self.covariance_matrix)
            if name in self.__dict__:
                return self.__dict__[name]
            raise AttributeError(f"'MultivariateNormal' object has no attribute '{name}'")

        def rsample(self, sample_shape=torch.Size()):
            eps = torch.randn(self._extended_shape(sample_shape), dtype=self.loc.dtype)
            return self.loc + (self._tril @ eps.unsqueeze(-1)).squeeze(-1)

        @property
        def mean(self): return self.loc
        @property
        def mode(self): return self.loc
        @property
        def variance(self): return self._tril.pow(2).sum(-1).expand(self._extended_shape())

        def log_prob(self, value):
            apart = self._checked(value) - self.loc
            square = torch.linalg.solve_triangular(self._tril, apart.unsqueeze(-1), upper=False).pow(2).sum((-2, -1))
            half = self._tril.diagonal(dim1=-2, dim2=-1).log().sum(-1)
            return -0.5 * (self.event_shape[0] * math.log(2 * math.pi) + square) - half

        def entropy(self):
            half = self._tril.diagonal(dim1=-2, dim2=-1).log().sum(-1)
            return 0.5 * self.event_shape[0] * (1.0 + math.log(2 * math.pi)) + half

    def _is_positive(matrix):
        try:
            torch.linalg.cholesky(matrix)
        except RuntimeError:
            return torch.tensor(False)
        return (matrix - matrix.mT).abs().max() < 1e-6

    class Independent(Distribution):
        def __init__(self, base_distribution, reinterpreted_batch_ndims, validate_args=None):
            batch = base_distribution.batch_shape
            if reinterpreted_batch_ndims > len(batch):
                raise ValueError(
                    "Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), actual "
                    f"{reinterpreted_batch_ndims} vs {len(batch)}")
            self.base_dist, self.reinterpreted_batch_ndims = base_distribution, reinterpreted_batch_ndims
            place = len(batch) - reinterpreted_batch_ndims
            self._begin(tuple(batch)[:place], tuple(batch)[place:] + tuple(base_distribution.event_shape), validate_args)

        def sample(self, sample_shape=torch.Size()): return self.base_dist.sample(sample_shape)
        def rsample(self, sample_shape=torch.Size()): return self.base_dist.rsample(sample_shape)

        def _summed(self, value):
            n = self.reinterpreted_batch_ndims
            return value.sum(tuple([-1 - k for k in range(n)])) if n else value

        @property
        def mean(self): return self.base_dist.mean
        @property
        def variance(self): return self.base_dist.variance
        def log_prob(self, value): return self._summed(self.base_dist.log_prob(value))
        def entropy(self): return self._summed(self.base_dist.entropy())
        def __repr__(self): return f"Independent({self.base_dist}, {self.reinterpreted_batch_ndims})"

    def kl_divergence(p, q):
        kind = (type(p), type(q))
        if kind == (Normal, Normal):
            ratio = (p.scale / q.scale).pow(2)
            return 0.5 * (ratio + ((p.loc - q.loc) / q.scale).pow(2) - 1 - ratio.log())
        if kind == (Categorical, Categorical):
            t = p.probs * (p.logits - q.logits)
            t = torch.where((q.probs == 0).expand_as(t), torch.tensor(math.inf), t)
            return torch.where((p.probs == 0).expand_as(t), torch.tensor(0.0), t).sum(-1)
        if kind == (Bernoulli, Bernoulli):
            one = p.probs * (F.softplus(-q.logits) - F.softplus(-p.logits))
            return one + (1 - p.probs) * (F.softplus(q.logits) - F.softplus(p.logits))
        if kind == (Exponential, Exponential):
            ratio = q.rate / p.rate
            return -ratio.log() + ratio - 1
        if kind == (Poisson, Poisson):
            return p.rate * (p.rate.log() - q.rate.log()) - (p.rate - q.rate)
        if kind == (Uniform, Uniform):
            found = ((q.high - q.low) / (p.high - p.low)).log()
            return torch.where((q.low > p.low) | (q.high < p.high), torch.tensor(math.inf), found)
        if kind == (Laplace, Laplace):
            ratio, apart = p.scale / q.scale, (p.loc - q.loc).abs()
            return -ratio.log() + apart / q.scale + ratio * torch.exp(-apart / p.scale) - 1
        if kind == (Independent, Independent):
            return p._summed(kl_divergence(p.base_dist, q.base_dist))
        if kind == (MultivariateNormal, MultivariateNormal):
            half = q._tril.diagonal(dim1=-2, dim2=-1).log().sum(-1) - p._tril.diagonal(dim1=-2, dim2=-1).log().sum(-1)
            spread = torch.linalg.solve_triangular(q._tril, p._tril, upper=False).pow(2).sum((-2, -1))
            apart = torch.linalg.solve_triangular(q._tril, (q.loc - p.loc).unsqueeze(-1), upper=False).pow(2).sum((-2, -1))
            return half + 0.5 * (spread + apart - p.event_shape[0])
        raise NotImplementedError(f"No KL(p || q) is implemented for p type {type(p).__name__} and q type {type(q).__name__}")
    """#, names: names)
}
