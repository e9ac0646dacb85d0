import numpy as np

# Whole float32 digits of NumPy's own vector kernels.
rng = np.random.RandomState(1)
x = (rng.randn(25) * 4).astype("float32")
print(np.exp(x).tolist())
print(np.log(np.abs(x)).tolist())
e = np.exp(x.reshape(5, 5) - x.reshape(5, 5).max(axis=1, keepdims=True))
print((e / e.sum(axis=1, keepdims=True)).sum(axis=1))
