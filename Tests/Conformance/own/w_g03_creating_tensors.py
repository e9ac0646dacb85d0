import torch
import numpy as np

print(torch.zeros(2, 3))
print(torch.ones(3, dtype=torch.int64), torch.full((2, 2), 7), torch.full((2,), 0.5))
print(torch.arange(5), torch.arange(1, 2, 0.25), torch.arange(10, 0, -3))
print(torch.linspace(0, 1, 5))
print(torch.eye(2), torch.diag(torch.tensor([1, 2])))
t = torch.tensor([[1, 2], [3, 4]])
print(torch.zeros_like(t), torch.ones_like(t, dtype=torch.float))
print(t.dtype, t.shape, t.ndim, t.numel(), t.size(0))

torch.manual_seed(0)
print(torch.rand(2, 2))
print(torch.randn(3))
print(torch.randint(0, 10, (2, 4)))
print(torch.randperm(6))

a = np.zeros((2, 2))
b = np.full((2,), 3)
print(a.dtype, b, np.arange(0, 1, 0.25), np.linspace(1, 2, 3))
rng = np.random.RandomState(1)
print(rng.rand(2).round(4), rng.randint(0, 10, 5), rng.permutation(4))
gen = np.random.default_rng(0)
print(gen.random(2).round(4), gen.integers(0, 10, 3))
