import MiniPython

/// `torch.distributions`: distributions to draw from.
enum TorchDistributionsSource {
  static let module = ModuleDefinition(
    python: "_torch_distributions", "Distributions to draw from.",
    #"""
    import math
    import torch

    def _tensor(value):
        return value if torch.is_tensor(value) else torch.tensor(float(value))

    class Distribution:
        def sample(self, sample_shape=()):
            with torch.no_grad():
                return self._draw(tuple(sample_shape) + tuple(self.batch_shape))

        @property
        def stddev(self): return self.variance.sqrt()

    class Normal(Distribution):
        def __init__(self, loc, scale, validate_args=None):
            self.loc, self.scale = torch.broadcast_tensors(_tensor(loc), _tensor(scale))
            self.batch_shape = self.loc.shape

        def _draw(self, shape):
            return torch.normal(self.loc.expand(shape), self.scale.expand(shape))

        def rsample(self, sample_shape=()):
            shape = tuple(sample_shape) + tuple(self.batch_shape)
            return self.loc + torch.randn(shape) * self.scale

        @property
        def mean(self): return self.loc
        @property
        def variance(self): return self.scale ** 2

        def log_prob(self, value):
            var = self.scale ** 2
            return -((value - self.loc) ** 2) / (2 * var) - self.scale.log() - math.log(math.sqrt(2 * math.pi))

        def cdf(self, value):
            return 0.5 * (1 + torch.erf((value - self.loc) * self.scale.reciprocal() / math.sqrt(2)))

        def entropy(self):
            return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)

        def __repr__(self):
            if self.loc.dim() == 0:
                return f"Normal(loc: {self.loc.item()}, scale: {self.scale.item()})"
            return f"Normal(loc: {self.loc.size()}, scale: {self.scale.size()})"

    class Uniform(Distribution):
        def __init__(self, low, high, validate_args=None):
            self.low, self.high = torch.broadcast_tensors(_tensor(low), _tensor(high))
            self.batch_shape = self.low.shape

        def _draw(self, shape):
            return self.low + torch.rand(shape) * (self.high - self.low)

        @property
        def mean(self): return (self.high + self.low) / 2
        @property
        def variance(self): return (self.high - self.low) ** 2 / 12
        def log_prob(self, value):
            inside = (self.low <= value) & (self.high > value)
            return torch.log(inside.float()) - torch.log(self.high - self.low)
        def entropy(self): return torch.log(self.high - self.low)

    class Bernoulli(Distribution):
        def __init__(self, probs=None, logits=None, validate_args=None):
            self.probs = _tensor(probs) if probs is not None else torch.sigmoid(_tensor(logits))
            self.batch_shape = self.probs.shape

        def _draw(self, shape):
            return torch.bernoulli(self.probs.expand(shape))

        @property
        def mean(self): return self.probs
        @property
        def variance(self): return self.probs * (1 - self.probs)
        def log_prob(self, value):
            p = self.probs.clamp(1e-7, 1 - 1e-7)
            return value * torch.log(p) + (1 - value) * torch.log(1 - p)
        def entropy(self):
            p = self.probs.clamp(1e-7, 1 - 1e-7)
            return -(p * p.log() + (1 - p) * (1 - p).log())

    class Categorical(Distribution):
        def __init__(self, probs=None, logits=None, validate_args=None):
            if probs is not None:
                self.probs = probs / probs.sum(-1, keepdim=True)
                self.logits = self.probs.clamp(1e-7).log()
            else:
                self.logits = logits - logits.logsumexp(-1, keepdim=True)
                self.probs = self.logits.softmax(-1)
            self.batch_shape = self.probs.shape[:-1]

        def _draw(self, shape):
            count = 1
            for n in shape[:len(shape) - len(self.batch_shape)]:
                count *= n
            flat = self.probs.reshape(-1, self.probs.shape[-1])
            return torch.multinomial(flat, count, True).T.reshape(shape)

        def log_prob(self, value):
            value = value.long().unsqueeze(-1)
            shape = torch.broadcast_shapes(value.shape[:-1], self.logits.shape[:-1])
            logits = self.logits.expand(*shape, self.logits.shape[-1])
            return logits.gather(-1, value.expand(*shape, 1)).squeeze(-1)

        def entropy(self):
            return -(self.logits * self.probs).sum(-1)

    def kl_divergence(p, q):
        if isinstance(p, Normal):
            ratio = (p.scale / q.scale) ** 2
            t = ((p.loc - q.loc) / q.scale) ** 2
            return 0.5 * (ratio + t - 1 - ratio.log())
        if isinstance(p, Categorical):
            return (p.probs * (p.logits - q.logits)).sum(-1)
        raise NotImplementedError(f"no kl_divergence for {type(p).__name__}")
    """#, names: TorchPython.distributionNames)
}
