import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
print(a.shape, a.ndim, a.size, a.dtype, len(a))
print(a.T)
print(a.reshape(3, 2), a.reshape(-1), a.flatten(), a.ravel())
print(a[0], a[:, 1], a[-1, -1], a[a > 2], a[[1, 0]], a[..., 0])
print(a + 1, a * 2.0, a / 2, a // 2, a % 2, a ** 2, -a, a == 2)
print(a.sum(), a.sum(axis=0), a.sum(axis=1, keepdims=True), a.mean(), a.std(), a.var(ddof=1))
print(a.min(), a.max(axis=1), a.argmin(), a.argmax(axis=0), a.cumsum(), a.prod())
print(np.zeros(3), np.ones((2, 2), dtype=int), np.full((2,), 7.5), np.eye(3)[1], np.arange(5, 0, -2))
print(np.linspace(0, 1, 3), np.logspace(0, 2, 3), np.identity(2), np.diag([1, 2]), np.tri(3, dtype=int))
b = a.copy()
b[0, 0] = 100
print(a[0, 0], b[0, 0], np.shares_memory(a, b), np.shares_memory(a, a[0]))
b[b > 5] = 0
b[:, 1] += 10
print(b, b.tolist())
print(repr(a), repr(np.array([1.5, 2.0])), repr(np.array([], dtype=int)), repr(np.float32(0.1)), np.array(5).item())
x = np.arange(12).reshape(3, 4)
print(x[1:, ::2], x[::-1, 0], x[:, None].shape, x[np.newaxis].shape, x[np.arange(3), [0, 1, 2]])
print(np.concatenate([a, a]), np.vstack([a[0], a[1]]), np.hstack([a[0], a[1]]), np.column_stack([a[0], a[1]]))
print(np.split(np.arange(6), 3), np.array_split(np.arange(5), 2), np.stack([a[0], a[1]], axis=1))
print(np.tile([1, 2], 2), np.repeat([1, 2], [2, 1]), np.roll([1, 2, 3], 1), np.flip([1, 2, 3]), np.append([1], [2, 3]))
print(np.expand_dims([1, 2], 0).shape, np.squeeze(np.ones((1, 2, 1))).shape, np.swapaxes(np.ones((2, 3)), 0, 1).shape)
print(a.astype(float), a.astype(str), np.array(["1.5", "2"]).astype(float), a.astype(bool))
