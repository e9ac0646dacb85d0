import MiniPython

extension TorchDistributionsSource {
  /// The base of all distributions, normal ones, and those of chances.
  static let base = ModuleDefinition(
    python: "_torch_distributions_base", "Distributions to draw from.",
    #"""
    import math
    import torch
    import torch.nn.functional as F

    def _tensor(value):
        return value if torch.is_tensor(value) else torch.tensor(float(value))

    def _both(*values):
        return torch.broadcast_tensors(*[_tensor(v) for v in values])

    def _clamped(p):
        eps = torch.finfo(p.dtype).eps
        return p.clamp(min=eps, max=1 - eps)

    _REAL = ("Real()", lambda v: v == v)
    _POSITIVE = ("GreaterThan(lower_bound=0.0)", lambda v: v > 0)
    _NONNEGATIVE = ("GreaterThanEq(lower_bound=0.0)", lambda v: v >= 0)
    _UNIT = ("Interval(lower_bound=0.0, upper_bound=1.0)", lambda v: (v >= 0) & (v <= 1))
    _BOOLEAN = ("Boolean()", lambda v: (v == 0) | (v == 1))
    _COUNTS = ("IntegerGreaterThan(lower_bound=0)", lambda v: (v % 1 == 0) & (v >= 0))
    _SIMPLEX = ("Simplex()", lambda v: torch.all(v >= 0, dim=-1) & ((v.sum(-1) - 1).abs() < 1e-6))
    _VECTOR = ("IndependentConstraint(Real(), 1)", lambda v: (v == v).all(-1))

    class Distribution:
        arg_constraints = {}
        support = None
        _validate_args = True
        event_shape = torch.Size([])

        def _begin(self, batch_shape, event_shape=torch.Size([]), validate_args=None):
            self._batch_shape, self.event_shape = torch.Size(batch_shape), torch.Size(event_shape)
            if validate_args is not None:
                self._validate_args = validate_args
            if self._validate_args:
                for name, (text, holds) in self.arg_constraints.items():
                    if name not in self.__dict__:
                        continue
                    value = self.__dict__[name]
                    if not bool(holds(value).all()):
                        raise ValueError(
                            f"Expected parameter {name} ({type(value).__name__} of shape {tuple(value.shape)}) of "
                            f"distribution {self!r} to satisfy the constraint {text}, but found invalid values:\n{value}")

        @property
        def batch_shape(self): return self._batch_shape

        def _checked(self, value):
            if not torch.is_tensor(value):
                raise ValueError("The value argument to log_prob must be a Tensor")
            if self._validate_args and self.support is not None:
                text, holds = self.support
                if not bool(holds(value).all()):
                    raise ValueError(
                        f"Expected value argument ({type(value).__name__} of shape {tuple(value.shape)}) to be within "
                        f"the support ({text}) of the distribution {self!r}, but found invalid values:\n{value}")
            return value

        def _extended_shape(self, sample_shape=()):
            return tuple(sample_shape) + tuple(self._batch_shape) + tuple(self.event_shape)

        def sample(self, sample_shape=torch.Size()):
            with torch.no_grad():
                return self._draw(self._extended_shape(sample_shape))

        def rsample(self, sample_shape=torch.Size()):
            raise NotImplementedError

        def _draw(self, shape):
            return self.rsample(shape[:len(shape) - len(self._batch_shape) - len(self.event_shape)])

        def sample_n(self, n): return self.sample(torch.Size((n,)))

        @property
        def stddev(self): return self.variance.sqrt()
        def perplexity(self): return torch.exp(self.entropy())

        def __repr__(self):
            names = [n for n in self.arg_constraints if n in self.__dict__]
            parts = [
                f"{n}: {self.__dict__[n] if self.__dict__[n].numel() == 1 else self.__dict__[n].size()}" for n in names]
            return f"{type(self).__name__}({', '.join(parts)})"

    class Normal(Distribution):
        arg_constraints = {"loc": _REAL, "scale": _POSITIVE}
        support = _REAL
        has_rsample = True

        def __init__(self, loc, scale, validate_args=None):
            self.loc, self.scale = _both(loc, scale)
            self._begin(self.loc.size(), validate_args=validate_args)

        def _draw(self, shape):
            return torch.normal(self.loc.expand(shape), self.scale.expand(shape))

        def rsample(self, sample_shape=torch.Size()):
            return self.loc + torch.randn(self._extended_shape(sample_shape), dtype=self.loc.dtype) * self.scale

        @property
        def mean(self): return self.loc
        @property
        def mode(self): return self.loc
        @property
        def stddev(self): return self.scale
        @property
        def variance(self): return self.scale.pow(2)

        def log_prob(self, value):
            value = self._checked(value)
            var = self.scale ** 2
            return -((value - self.loc) ** 2) / (2 * var) - self.scale.log() - math.log(math.sqrt(2 * math.pi))

        def cdf(self, value):
            return 0.5 * (1 + torch.erf((value - self.loc) * self.scale.reciprocal() / math.sqrt(2)))

        def icdf(self, value):
            return self.loc + self.scale * torch.erfinv(2 * value - 1) * math.sqrt(2)

        def entropy(self):
            return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)

    class LogNormal(Distribution):
        arg_constraints = {"loc": _REAL, "scale": _POSITIVE}
        support = _POSITIVE
        has_rsample = True

        def __init__(self, loc, scale, validate_args=None):
            self._base = Normal(loc, scale, validate_args)
            self._begin(self._base.batch_shape, validate_args=validate_args)

        @property
        def loc(self): return self._base.loc
        @property
        def scale(self): return self._base.scale
        def _draw(self, shape): return self._base._draw(shape).exp()
        def rsample(self, sample_shape=torch.Size()): return self._base.rsample(sample_shape).exp()

        @property
        def mean(self): return (self.loc + self.scale.pow(2) / 2).exp()
        @property
        def variance(self): return (self.scale ** 2).expm1() * (2 * self.loc + self.scale ** 2).exp()
        def log_prob(self, value): return -self._checked(value).log() + self._base.log_prob(value.log())
        def entropy(self): return self._base.entropy() + self.loc
        def __repr__(self): return "LogNormal()"

    class HalfNormal(Distribution):
        arg_constraints = {"scale": _POSITIVE}
        support = _NONNEGATIVE
        has_rsample = True

        def __init__(self, scale, validate_args=None):
            self._base = Normal(0, scale)
            self._begin(self._base.batch_shape, validate_args=validate_args)

        @property
        def scale(self): return self._base.scale
        def _draw(self, shape): return self._base._draw(shape).abs()
        def rsample(self, sample_shape=torch.Size()): return self._base.rsample(sample_shape).abs()

        @property
        def mean(self): return self.scale * math.sqrt(2 / math.pi)
        @property
        def variance(self): return self.scale.pow(2) * (1 - 2 / math.pi)

        def log_prob(self, value):
            value = self._checked(value)
            found = self._base.log_prob(value) + math.log(2)
            return torch.where(value >= 0, found, torch.tensor(-math.inf))

        def entropy(self): return self._base.entropy() - math.log(2)
        def __repr__(self): return "HalfNormal()"

    class Uniform(Distribution):
        has_rsample = True

        def __init__(self, low, high, validate_args=None):
            self.low, self.high = _both(low, high)
            self.arg_constraints = {
                "low": (f"LessThan(upper_bound={self.high})", lambda v: v < self.high),
                "high": (f"GreaterThan(lower_bound={self.low})", lambda v: v > self.low)}
            self._begin(self.low.size(), validate_args=validate_args)

        @property
        def support(self):
            return (f"Interval(lower_bound={self.low}, upper_bound={self.high})",
                    lambda v: (v >= self.low) & (v <= self.high))

        def rsample(self, sample_shape=torch.Size()):
            return self.low + torch.rand(self._extended_shape(sample_shape)) * (self.high - self.low)

        @property
        def mean(self): return (self.high + self.low) / 2
        @property
        def stddev(self): return (self.high - self.low) / 12 ** 0.5
        @property
        def variance(self): return (self.high - self.low).pow(2) / 12

        def log_prob(self, value):
            value = self._checked(value)
            inside = self.low.le(value).type_as(self.low) * self.high.gt(value).type_as(self.low)
            return torch.log(inside) - torch.log(self.high - self.low)

        def cdf(self, value): return ((value - self.low) / (self.high - self.low)).clamp(min=0, max=1)
        def icdf(self, value): return value * (self.high - self.low) + self.low
        def entropy(self): return torch.log(self.high - self.low)

    class _ByChances(Distribution):
        def _given(self, probs, logits):
            if (probs is None) == (logits is None):
                raise ValueError("Either `probs` or `logits` must be specified, but not both.")

        def __getattr__(self, name):
            if name == "probs" and "logits" in self.__dict__:
                with torch.enable_grad():
                    self.__dict__["probs"] = self._to_probs(self.__dict__["logits"])
                return self.__dict__["probs"]
            if name == "logits" and "probs" in self.__dict__:
                with torch.enable_grad():
                    self.__dict__["logits"] = self._to_logits(self.__dict__["probs"])
                return self.__dict__["logits"]
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    class Bernoulli(_ByChances):
        arg_constraints = {"probs": _UNIT, "logits": _REAL}
        support = _BOOLEAN

        def __init__(self, probs=None, logits=None, validate_args=None):
            self._given(probs, logits)
            if probs is not None:
                self.probs = _tensor(probs)
            else:
                self.logits = _tensor(logits)
            self._begin((probs if probs is not None else logits).size() if torch.is_tensor(probs if probs is not None else logits)
                        else torch.Size(), validate_args=validate_args)

        def _to_probs(self, logits): return torch.sigmoid(logits)

        def _to_logits(self, probs):
            p = _clamped(probs)
            return torch.log(p) - torch.log1p(-p)

        def _draw(self, shape): return torch.bernoulli(self.probs.expand(shape))

        @property
        def mean(self): return self.probs
        @property
        def variance(self): return self.probs * (1 - self.probs)

        def log_prob(self, value):
            value = self._checked(value)
            logits, value = torch.broadcast_tensors(self.logits, value)
            return -F.binary_cross_entropy_with_logits(logits, value.type_as(logits), reduction="none")

        def entropy(self): return F.binary_cross_entropy_with_logits(self.logits, self.probs, reduction="none")

        def enumerate_support(self, expand=True):
            values = torch.arange(2, dtype=self.probs.dtype).view((-1,) + (1,) * len(self._batch_shape))
            return values.expand((-1,) + tuple(self._batch_shape)) if expand else values

    class Categorical(_ByChances):
        arg_constraints = {"probs": _SIMPLEX, "logits": _VECTOR}

        def __init__(self, probs=None, logits=None, validate_args=None):
            self._given(probs, logits)
            if probs is not None:
                if probs.dim() < 1:
                    raise ValueError("`probs` parameter must be at least one-dimensional.")
                self.probs = probs / probs.sum(-1, keepdim=True)
            else:
                if logits.dim() < 1:
                    raise ValueError("`logits` parameter must be at least one-dimensional.")
                self.logits = logits - logits.logsumexp(-1, keepdim=True)
            param = self.probs if probs is not None else self.logits
            self._num_events = param.size()[-1]
            self._begin(param.size()[:-1], validate_args=validate_args)

        @property
        def support(self):
            top = self._num_events - 1
            return (f"IntegerInterval(lower_bound=0, upper_bound={top})", lambda v: (v % 1 == 0) & (v >= 0) & (v <= top))

        def _to_probs(self, logits): return F.softmax(logits, -1)
        def _to_logits(self, probs): return torch.log(_clamped(probs))

        def _draw(self, shape):
            count = 1
            for n in shape[:len(shape) - len(self._batch_shape)]:
                count *= n
            flat = self.probs.reshape(-1, self._num_events)
            return torch.multinomial(flat, count, True).T.reshape(shape)

        @property
        def mode(self): return self.probs.argmax(dim=-1)
        @property
        def mean(self): return torch.full(self._extended_shape(), math.nan, dtype=self.probs.dtype)
        variance = mean

        def log_prob(self, value):
            value = self._checked(value).long().unsqueeze(-1)
            shape = torch.broadcast_shapes(value.shape[:-1], self.logits.shape[:-1])
            logits = self.logits.expand(*shape, self._num_events)
            return logits.gather(-1, value.expand(*shape, 1)).squeeze(-1)

        def entropy(self):
            logits = torch.clamp(self.logits, min=torch.finfo(self.logits.dtype).min)
            return -(logits * self.probs).sum(-1)

        def enumerate_support(self, expand=True):
            values = torch.arange(self._num_events).view((-1,) + (1,) * len(self._batch_shape))
            return values.expand((-1,) + tuple(self._batch_shape)) if expand else values

    class OneHotCategorical(Distribution):
        arg_constraints = {"probs": _SIMPLEX, "logits": _VECTOR}

        def __init__(self, probs=None, logits=None, validate_args=None):
            self._categorical = Categorical(probs, logits)
            self._begin(self._categorical.batch_shape, (self._categorical._num_events,), validate_args)

        @property
        def probs(self): return self._categorical.probs
        @property
        def logits(self): return self._categorical.logits
        @property
        def mean(self): return self.probs
        @property
        def variance(self): return self.probs * (1 - self.probs)

        def _draw(self, shape):
            return F.one_hot(self._categorical._draw(shape[:-1]), shape[-1]).to(self.probs.dtype)

        def log_prob(self, value): return self._categorical.log_prob(value.max(-1)[1])
        def entropy(self): return self._categorical.entropy()
        def __repr__(self): return "OneHotCategorical()"
    """#,
    names: baseNames + [
      "_tensor", "_both", "_REAL", "_POSITIVE", "_NONNEGATIVE", "_COUNTS", "_VECTOR",
    ])

  static let baseNames = [
    "Distribution", "Normal", "LogNormal", "HalfNormal", "Uniform", "Bernoulli", "Categorical",
    "OneHotCategorical",
  ]
}
