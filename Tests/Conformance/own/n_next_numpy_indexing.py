import numpy as np

a = np.arange(20).reshape(4, 5)
print(a[[0, 2], [1, 3]], a[np.ix_([0, 2], [1, 3])], a[:, [0, -1]], a[a % 2 == 0][:4], a[1:3, ::-2], a[..., 2], a[2, np.newaxis].shape)
a[1, a[1] > 6] = 0
a[:, 0] += 100
print(a, np.argwhere(a == 0), np.nonzero(a[1]), np.flatnonzero(a[1]))
print(np.where(a > 100, "big", "small")[0], np.take(a, [0, 19]), np.take_along_axis(a, a.argsort(1)[:, ::-1][:, :1], 1).ravel())
b = np.array([3, 1, 2, 3, 1])
u, first, inv, cnt = np.unique(b, return_index=True, return_inverse=True, return_counts=True)
print(u, first, inv, cnt, np.bincount(b, weights=[1, 2, 3, 4, 5]), np.searchsorted([1, 2, 5], [0, 2, 9]), np.digitize([0.2, 6.4], [0, 1, 4, 10]))
print(np.argsort(b, kind="stable"), np.lexsort((b, [1, 0, 1, 0, 1])), np.partition(b, 2)[:2].max(), np.argpartition([5, 1, 4], 1)[:2], np.sort([[3, 1], [2, 9]], axis=0))
print(np.isin(b, [1, 9]), np.intersect1d(b, [1, 2]), np.union1d([1], [0]), np.setxor1d([1, 2], [2, 3]))
print(np.histogram([1, 2, 2, 5], bins=4), np.histogram2d([0, 1], [0, 1], bins=2)[0], np.percentile([1, 2, 3, 4], [25, 50]), np.quantile([1.0, 5.0], 0.25, method="lower"))
print(np.cumsum(a[0]), np.cumprod([1, 2, 3]), np.diff([1, 4, 9, 16], n=2), np.ediff1d([1, 3]), np.gradient([1.0, 4.0, 9.0]), np.trapezoid([1, 2, 3]), np.convolve([1, 2, 3], [1, 1], "valid"), np.interp(2.5, [1, 2, 3], [10, 20, 30]))
print(np.pad([1, 2], (1, 2)), np.pad([[1]], 1, constant_values=9), np.pad([1, 2, 3], 2, mode="reflect"), np.pad([1, 2], 1, "edge"), np.roll([1, 2, 3], 1), np.tile([1, 2], (2, 2)), np.repeat([1, 2], [1, 3]), np.rot90([[1, 2], [3, 4]]), np.flipud([[1], [2]]).T)
print(np.split(np.arange(6), [2, 5]), np.array_split(np.arange(5), 2), np.hsplit(np.eye(2), 2)[0], np.insert([1, 2], 1, 9), np.delete([1, 2, 3], 1), np.append([1], [2, 3]), np.column_stack([[1, 2], [3, 4]]), np.dstack([[1], [2]]).shape, np.block([[np.eye(1), np.zeros((1, 1))]]))
print(np.einsum("ij,jk->ik", np.eye(2), [[1, 2], [3, 4]]), np.outer([1, 2], [3, 4]), np.kron([1, 2], [1, 1]), np.cross([1, 0, 0], [0, 1, 0]), np.inner([1, 2], [3, 4]), np.tensordot(np.ones((2, 3)), np.ones((3, 2)), 1), np.vdot([1, 2], [3, 4]), np.trace([[1, 2], [3, 4]]), np.linalg.norm([3, 4]), np.linalg.det([[1, 2], [3, 4]]).round(6), np.linalg.solve([[2, 0], [0, 4]], [2, 4]), np.linalg.inv([[2.0, 0], [0, 4]]))
print(np.apply_along_axis(lambda r: r.max() - r.min(), 1, a), np.vectorize(lambda x: x if x < 3 else -1)([1, 5]), np.fromfunction(lambda i, j: i + j, (2, 2)), np.fromiter((x * x for x in range(3)), dtype=int), np.frompyfunc(lambda x: x + 1, 1, 1)(np.array([1, 2])), np.select([b < 2, b < 3], [0, 1], default=-1), np.piecewise(np.array([-1.0, 2.0]), [np.array([True, False])], [0, 5]))
print(np.meshgrid([1, 2], [3, 4]), np.mgrid[0:2, 0:2].shape, np.indices((2, 2))[0], np.triu(np.ones((2, 2))), np.tri(2), np.diag([1, 2]), np.diag([[1, 2], [3, 4]]), np.vander([1, 2], 3), np.logspace(0, 2, 3), np.geomspace(1, 8, 4), np.full_like([1, 2], 7), np.identity(2), np.empty((0,)).size)
print(np.lib.stride_tricks.sliding_window_view(np.arange(5), 3), list(np.ndenumerate([[1, 2]])), list(np.ndindex(2, 1)), [x for x in np.nditer(np.array([1, 2]))], a.flat[3], a.item(1, 2), a.min(axis=1, keepdims=True).ravel(), a.ptp() if hasattr(a, "ptp") else np.ptp(a))
print(np.logical_and([1, 0], [1, 1]), np.bitwise_and(6, 3), np.invert(np.array([1, 2])), np.left_shift(1, 3), np.maximum([1, 5], 3), np.minimum.reduce([3, 1, 2]), np.add.accumulate([1, 2, 3]), np.multiply.outer([1, 2], [1, 2]), np.add.reduceat([1, 2, 3, 4], [0, 2]))
print(np.all(a > 0), np.any(a == 0, axis=1), np.count_nonzero(a, axis=0), np.array_equal([1, 2], [1, 2]), np.allclose(1, 1 + 1e-9), np.sign([-2, 0, 3]), np.mod(-7, 3), np.fmod(-7, 3), np.floor_divide(-7, 2), np.divmod(7, 3), np.trunc(-1.5), np.rint(2.5), np.ceil(1.2), np.hypot(3, 4), np.cbrt(27), np.log1p(0), np.expm1(0), np.deg2rad(180), np.clip(5, 0, 3), np.gcd(12, 18), np.lcm(4, 6), np.heaviside(0.0, 0.5), np.sinc(0))
