import numpy as np

a = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(a), np.sort(a, axis=0), np.argsort(a, axis=1), a.argmax(axis=0), np.sort(a, axis=None)[::-1])
print(np.where(a > 2, a, -1), np.where(a > 5), np.argwhere(a > 7), np.nonzero(a % 2), np.flatnonzero(a > 2))
print(a[a > 2], a[[1, 0]], a[:, [0, 2]], a[np.arange(2), [0, 1]], a[..., -1], a[np.ix_([0, 1], [0, 2])])
print(np.take(a, [0, 5]), np.take_along_axis(a, np.argsort(a, axis=1), axis=1), np.choose([0, 1], [[1, 2], [3, 4]]), np.select([a < 2, a > 8], [a, a * 10], default=0))
print(np.clip(a, 2, 8), np.searchsorted([1, 3, 5], [0, 3, 6]), np.digitize([0.5, 2.5], [1, 2, 3]), np.histogram([1, 2, 2, 5], bins=4))
print(np.unique([3, 1, 3]), np.unique(["b", "a", "b"], return_counts=True), np.unique([3, 1, 3], return_index=True, return_inverse=True))
print(np.isin([1, 5], [5, 6]), np.intersect1d([1, 2, 3], [2, 3, 4]), np.setdiff1d([1, 2, 3], [2]), np.union1d([1], [2, 1]))
print(np.cumsum(a), np.cumprod([1, 2, 3]), np.diff([1, 4, 9]), np.diff(a, axis=0), np.prod(a, axis=1), a.cumsum(axis=1))
print(np.tile([1, 2], 2), np.repeat([1, 2], [1, 2]), np.concatenate([a, a], axis=1).shape, np.hstack([a, a]).shape, np.vstack((a, [0, 0, 0])), np.column_stack(([1, 2], [3, 4])), np.dstack(([1], [2])).shape)
print(np.split(np.arange(6), 3), np.array_split(np.arange(5), 2), np.hsplit(a, [1]), np.append([1], [2, 3]), np.insert([1, 2], 1, 9), np.delete([1, 2, 3], 0))
print(np.linspace(0, 1, 5), np.arange(0, 1, 0.25), np.logspace(0, 2, 3), np.full((2, 2), 7), np.zeros_like(a), np.ones(2, dtype=bool), np.identity(2), np.empty((0, 3)).shape, np.geomspace(1, 8, 4))
print(a.reshape(3, -1), a.T, a.ravel(order="F"), np.expand_dims(a, 0).shape, a[None, :, :, None].shape, np.squeeze(np.ones((1, 2, 1))).shape, np.swapaxes(a, 0, 1).shape, np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape, np.transpose(np.ones((2, 3, 4)), (1, 0, 2)).shape)
print(np.roll([1, 2, 3], 1), np.flip(a, 1), np.fliplr(a)[0], np.flipud(a)[0], np.rot90(a).shape, np.triu(np.ones((3, 3))), np.tril(np.ones((2, 2)), -1), np.diag([1, 2]), np.diag(np.arange(9).reshape(3, 3), 1))
x, y = np.meshgrid([1, 2], [3, 4])
print(x, y, np.outer([1, 2], [3, 4]), np.dot([1, 2], [3, 4]), np.inner([1, 2], [3, 4]), np.cross([1, 0, 0], [0, 1, 0]), np.kron([1, 2], [1, 1]), a @ a.T, np.matmul(a, [1, 0, 0]), np.vdot([1, 2], [3, 4]))
print(np.einsum("ij->i", a), np.einsum("ij,kj->ik", a, a), np.einsum("ii", np.eye(2)), np.trace(np.eye(3)), np.linalg.inv([[2.0, 0.0], [0.0, 4.0]]), np.linalg.det([[1.0, 2.0], [3.0, 4.0]]).round(6), np.linalg.solve([[2.0, 1.0], [1.0, 3.0]], [3, 5]), np.linalg.norm([3, 4]), np.linalg.matrix_rank(np.ones((2, 2))))
print(np.maximum([1, 5], [3, 2]), np.minimum.reduce([3, 1]), np.add.reduce([1, 2]), np.add.outer([1, 2], [10, 20]), np.multiply.accumulate([1, 2, 3]), np.hypot(3, 4), np.sign([-2, 0]), np.mod(-7, 3), np.fmod(-7, 3), np.floor_divide(7, 2), np.power(2, [1, 2]), np.square([2]), np.sqrt([4]), np.exp2(3), np.log10(100), np.cbrt(27), np.reciprocal(4.0))
rec = np.lexsort(([1, 0, 1], [2, 2, 1]))
print(rec, np.argpartition([3, 1, 2], 1)[:1], np.partition([3, 1, 2], 1)[1], np.all(a > 0, axis=1), np.any(a > 8), np.count_nonzero(a > 2), np.array_equal(a, a.copy()), np.ptp(a), np.average([1, 2], weights=[3, 1]), a.mean(axis=1, keepdims=True), np.bincount([0, 1, 1, 3]), np.interp(1.5, [1, 2], [10, 20]), np.convolve([1, 2, 3], [1, 1]), np.gradient([1, 4, 9]), np.trapezoid([1, 2, 3]), np.polyfit([0, 1, 2], [1, 3, 5], 1).round(4), np.polyval([2, 1], 3))
print(np.apply_along_axis(lambda r: r.max() - r.min(), 1, a), np.vectorize(lambda v: v * 2)([1, 2]), list(np.ndenumerate(np.array([[1, 2]]))), list(np.ndindex(1, 2)), np.unravel_index(4, (2, 3)), np.ravel_multi_index((1, 1), (2, 3)), np.pad([1, 2], (1, 2)), np.pad(a, 1, constant_values=9)[0], np.pad([1, 2, 3], 2, mode="edge"), np.broadcast_to([1, 2], (2, 2)), np.nan_to_num([np.nan, np.inf])[0], np.round(-2.5), np.around(1.25, 1), np.floor(-1.5), np.trunc(-1.5), np.rint(2.5))
for bad in (lambda: a + np.ones(2), lambda: a.reshape(4, 2), lambda: a[2], lambda: np.array([1, 2]) @ np.array([1, 2, 3]), lambda: np.concatenate([a, np.ones((3, 2))]), lambda: a[0, 5], lambda: np.zeros(2)["a"], lambda: np.array([[1, 2], [3]]), lambda: np.linalg.inv(np.zeros((2, 2))), lambda: bool(a > 1), lambda: np.stack([[1], [1, 2]]), lambda: a.sum(axis=2), lambda: int(np.array([1, 2])), lambda: np.ones((2, 3)) @ np.ones((2, 3)), lambda: a.astype("float99"), lambda: np.split(np.arange(5), 2), lambda: a[[True, False, True]]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
