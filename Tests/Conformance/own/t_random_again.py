import torch, numpy as np, random
torch.manual_seed(7); print(torch.rand(3), torch.randn(2, 2), torch.randint(0, 10, (5,)), torch.randperm(6))
g = torch.Generator().manual_seed(7); print(torch.rand(3, generator=g), torch.normal(0., 1., (3,), generator=g), torch.normal(torch.zeros(2), torch.tensor([1., 10.])))
print(torch.bernoulli(torch.full((8,), 0.3)), torch.empty(3).uniform_(-1, 1), torch.empty(2).normal_(5, 2), torch.empty(3).exponential_(), torch.poisson(torch.full((4,), 3.0)))
print(torch.multinomial(torch.tensor([.1, .2, .7]), 4, replacement=True), torch.rand_like(torch.zeros(2)), torch.initial_seed())
rng = np.random.default_rng(7); print(rng.random(3), rng.integers(0, 10, 5), rng.normal(size=2), rng.choice(["a", "b", "c"], 4, p=[.5, .3, .2]), rng.permutation(5), rng.uniform(-1, 1), rng.standard_normal((2, 2)), rng.binomial(10, .3, 4), rng.poisson(2, 3), rng.exponential(2.0), rng.beta(2, 3), rng.gamma(2.), rng.shuffle(np.arange(3)))
np.random.seed(7); print(np.random.rand(2), np.random.randn(2), np.random.randint(0, 5, 4), np.random.choice(5, 3, replace=False), np.random.permutation(4), np.random.uniform(0, 1, 2), np.random.normal(0, 1))
random.seed(7); print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(10), 3), random.gauss(0, 1), random.uniform(1, 2), random.choices([1, 2, 3], k=4), random.shuffle(l := [1, 2, 3, 4]), l)
