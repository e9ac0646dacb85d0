import torch
import math

x = torch.tensor([0.5, 1.5, 3.0])
print(torch.lgamma(x), torch.digamma(x), torch.erf(x), torch.erfinv(torch.tensor(0.5)), torch.special.expit(x), torch.logit(torch.tensor(0.3)))
print(torch.log1p(x), torch.expm1(x), torch.log2(x), torch.log10(x), torch.rsqrt(x), torch.square(x), torch.reciprocal(x), torch.sinh(x), torch.asinh(x), torch.atan2(x, x.flip(0)))
print(torch.fmod(torch.tensor([-5.0, 5.0]), 3), torch.remainder(torch.tensor([-5.0, 5.0]), 3), torch.frac(x), torch.sign(-x), torch.hypot(x, x), torch.lerp(x, x * 2, 0.5), torch.heaviside(x - 1.5, torch.tensor([0.5])))
print(torch.maximum(x, torch.tensor(1.0)), torch.logaddexp(x, x), torch.cov(torch.stack([x, x ** 2])), torch.quantile(x, torch.tensor([0.25, 0.5])), torch.histc(x, bins=3, min=0, max=3))
print(x.var(), x.std(unbiased=False), torch.std_mean(x), torch.var_mean(x, correction=0), x.prod(), x.norm(float("inf")), torch.logcumsumexp(x, 0), torch.cummax(torch.tensor([1, 3, 2]), 0), x.clamp(min=1), torch.trapezoid(x))
print(torch.linalg.inv(torch.tensor([[2.0, 1.0], [1.0, 1.0]])), torch.linalg.det(torch.eye(2) * 3), torch.linalg.eigvalsh(torch.tensor([[2.0, 1.0], [1.0, 2.0]])), torch.linalg.solve(torch.eye(2) * 2, torch.ones(2)), torch.linalg.matrix_norm(torch.eye(2)), torch.linalg.svdvals(torch.diag(torch.tensor([3.0, 1.0]))))
print(torch.combinations(torch.tensor([1, 2, 3])), torch.tril_indices(2, 2), torch.vander(torch.tensor([2, 3])), torch.tensor_split(torch.arange(5), 2), torch.unbind(torch.eye(2)), torch.hstack([x, x]).shape, torch.vstack([x, x]).shape, torch.dstack([x, x]).shape)
print(torch.allclose(x, x + 1e-9), torch.equal(x, x), torch.isfinite(torch.tensor([1.0, math.inf])), torch.any(x > 2), torch.all(x > 0), torch.logical_xor(torch.tensor([True]), torch.tensor([True])), torch.tensor([6]) & 3, torch.tensor([1]) << 2, ~torch.tensor([True, False]))
print(torch.complex(torch.tensor(1.0), torch.tensor(2.0)), torch.polar(torch.tensor(1.0), torch.tensor(math.pi)), torch.nan_to_num(torch.tensor([math.nan, math.inf])), torch.deg2rad(torch.tensor(180.0)))
print(torch.randint(5, (2,), generator=torch.Generator().manual_seed(0)), torch.distributions.Normal(0.0, 1.0).log_prob(torch.tensor(0.5)), torch.distributions.Categorical(logits=x).entropy(), torch.distributions.kl_divergence(torch.distributions.Normal(0.0, 1.0), torch.distributions.Normal(1.0, 2.0)))
y = torch.arange(6).view(2, 3)
y[:, 1] += 10
y[y > 11] *= 2
y[1, ...] = torch.tensor([7, 8, 9])
print(y, y[:, -1:], y[[0, 1], [1, 2]], y[torch.tensor([True, False])], y.index_fill(1, torch.tensor([0]), -1), y.masked_scatter(y > 8, torch.tensor([0, 0])), y.fill_diagonal_(0), y.narrow(1, 0, 2), y.select(0, 1), y.take_along_dim(y.argmax(1, keepdim=True), 1), torch.index_select(y, 0, torch.tensor([1])), y.put_(torch.tensor([0]), torch.tensor([5])), y.t(), y.numel(), y.tolist())
