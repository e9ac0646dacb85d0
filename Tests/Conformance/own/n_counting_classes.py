import numpy as np
from collections import Counter
y = np.array([0] * 95 + [1] * 5)
print(Counter(y.tolist()), np.bincount(y), np.bincount(y) / len(y), dict(zip(*np.unique(y, return_counts=True))))
print({int(k): int(v) for k, v in zip(*np.unique(y, return_counts=True))})
pos = np.where(y == 1)[0]
print(pos, pos.tolist(), len(pos), y[pos].all(), (y == 0).mean())
idx = np.arange(len(y))
np.random.seed(1)
np.random.shuffle(idx)
train, test = idx[:80], idx[80:]
print(test, y[test].sum(), set(train) & set(test), np.intersect1d(train, test))
print(sorted(test)[:3], min(test), max(test), sum(test), list(test[:2]), tuple(test[:2]))
m = np.zeros((2, 2), dtype=int)
for t, p in zip([0, 1, 1], [0, 1, 0]):
    m[t, p] += 1
print(m, m.diagonal(), m.diagonal() / m.sum(axis=1), np.trace(m) / m.sum())
np.add.at(m, ([0, 1], [1, 1]), 5)
print(m, m.max(), np.unravel_index(m.argmax(), m.shape))
print(np.isfinite([1, np.inf]), np.array([1, 2, 3])[np.array([True, False, True])], ~np.array([True, False]))
print(np.array([3, 1, 2]).argsort()[::-1], 2 in np.array([1, 2]))
a = np.array([1.0, 2.0])
a *= 2; a[0] += 1; a /= 2
print(a, a.dtype, (a > 1).sum(), (a > 1) & (a < 2), np.logical_or(a > 1, a < 0))
print("mean ± std: %.3f ± %.3f" % (a.mean(), a.std()), "{:.2f}".format(a.mean()), f"{a.max():>8.2f}|{int(a.sum()):03d}")
print(np.array_repr(a), a.tolist(), list(a), [float(v) for v in a], [f"{v:.1f}" for v in a], " ".join(map(str, a)))
print(np.float64(3).is_integer(), np.int64(5).bit_length() if hasattr(np.int64(5), "bit_length") else "", a.size, a.nbytes, a.itemsize)
print(np.arange(6).reshape(2, 3).mean(axis=0), np.arange(6).reshape(2, 3).sum(axis=(0, 1)), np.ones((2, 3, 4)).sum(axis=(1, 2)))
print(np.lexsort(([1, 0], [0, 0])), np.array([[3, 1], [2, 4]]).sort(), np.sort([[3, 1], [2, 4]], axis=0), np.round([0.125, 0.375], 2))
x = np.array([1, 2, 3]); x2 = x; x2[0] = 9
print(x, x is x2, x.copy() is x, np.may_share_memory(x, x2), id(x) == id(x2))
