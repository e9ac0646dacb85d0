import numpy as np
try:
    1 / np.float64(0)
    print(np.float64(1) / 0, np.array([1.0]) / 0, np.array([0.0]) / 0, np.log(0.0), np.sqrt(-1.0))
except ZeroDivisionError as e:
    print(e)
print(np.array([1, 2]) // 0, np.array([5, -5]) // 2, np.array([5, -5]) % 3, np.array([2, 3]) ** np.array([3, 2]))
print(np.float32(1) + 1, (np.float32(1) + np.float64(1)).dtype, (np.array([1], dtype=np.float32) * 2.5).dtype, (np.array([1]) + np.array([1.5])).dtype, (np.array([True]) + 1).dtype, (np.array([1, 2], dtype=np.uint8) + 1).dtype)
print(np.uint8(250) + np.uint8(3), np.array([250], dtype=np.uint8) + np.array([10], dtype=np.uint8), np.int32(5) / np.int32(2), np.int32(5) // 2, [np.int32(5) // 2])
print(np.arange(3.0), np.arange(1, 10, 3), np.arange(0.5, 2, 0.5), np.linspace(1, 2, 4, endpoint=False), np.geomspace(1, 100, 3))
print(np.empty((2, 0)).size, np.array([[]]).shape, np.zeros(()).shape, np.array(7), np.array(7).shape, np.array(7) + 1, [np.array(7) + 1])
print(np.array([[1, 2], [3, 4]]).tolist(), np.array([1.5]).astype(int), np.array([1.9, -1.9]).astype(int), np.array([0, 1, 2]).astype(bool))
a = np.arange(24).reshape(2, 3, 4)
print(a[1, 2, 3], a[0].shape, a[:, 1].shape, a[..., -1], a[:, :, ::2].shape, a.transpose(2, 0, 1).shape, a.T.shape, a.swapaxes(0, 1).shape, np.moveaxis(a, 0, -1).shape)
print(a[a % 5 == 0], a[0, [0, 2]], a[:, [0, 1], [1, 2]], a[1][..., None].shape, a.max(axis=(0, 2)), a.reshape(6, -1)[:, 0])
b = np.arange(5); b[1:4] = [7, 8, 9]; b[[0, 4]] = -1; b[b > 8] = 0
print(b, b[::-1], b[-2:], b[10:], b[np.array([0, 0, 1])])
c = np.zeros((3, 3)); c[1] = 1; c[:, 2] = [5, 6, 7]; c[0, 0] += 2; c[np.arange(3), np.arange(3)] = 9
print(c, c.diagonal().sum(), np.fill_diagonal(c, 0), c)
print(np.full((2, 2), np.nan), np.full(2, True), np.ones_like([1, 2]), np.zeros_like([1.5]), np.full_like([1, 2], 7.9))
print(np.concatenate(([1], [2, 3])), np.concatenate([[[1]], [[2]]], axis=1), np.r_[1:4, 0], np.c_[[1, 2], [3, 4]])
print(repr(np.array([[1.5, 2], [3, 4]])), repr(np.array(2.5)), repr(np.array("x")), str(np.array(2.5)), repr(np.arange(3, dtype=np.int32)))
print(np.sum([[1, 2], [3, 4]], axis=1), np.prod([2, 3.5]), np.max([3, 1]), np.min([[1, 2], [0, 5]], axis=0), np.abs([-1, 2]), np.exp([0, 1]).round(3))
