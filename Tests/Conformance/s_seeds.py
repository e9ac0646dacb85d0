import random
import numpy as np
import torch

random.seed(3)
a = [random.random() for _ in range(2)]
random.seed(3)
print(a == [random.random() for _ in range(2)], a[0])
state = random.getstate()
first = random.sample(range(100), 5)
random.setstate(state)
print(first, random.sample(range(100), 5), random.choice("abc"), random.choices([0, 1], weights=[1, 3], k=6))
print(random.gauss(0, 1), random.uniform(1, 2), random.betavariate(1, 2))

g = np.random.default_rng(3)
print(g.random(2), g.integers(10, size=3), g.permutation(4), g.choice(["x", "y"], 3), g.normal(size=2).round(4))
np.random.seed(3)
print(np.random.rand(2), np.random.randn(1), np.random.randint(0, 5, 4), np.random.permutation(3))
children = np.random.SeedSequence(5).spawn(2)
print([np.random.default_rng(s).integers(100) for s in children])

torch.manual_seed(3)
x = torch.rand(2)
gen = torch.Generator().manual_seed(3)
print(torch.equal(x, torch.rand(2, generator=gen)), torch.randperm(5), torch.randint(0, 9, (2, 2)))
s = torch.get_rng_state()
u = torch.randn(3)
torch.set_rng_state(s)
print(u, torch.equal(u, torch.randn(3)), torch.initial_seed())
print(torch.bernoulli(torch.full((5,), 0.5)), torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 4, replacement=True), torch.normal(0.0, 1.0, (2,)))
