import numpy as np
import numpy.ma as ma
x = ma.masked_array([1.0, -999.0, 3.0, 4.0], mask=[0, 1, 0, 0])
print(x, x.mean(), x.sum(), x.count(), x.std(), x.max(), x.min(), x.var(ddof=1)); print(repr(x))
y = ma.array([[1, 2, 3], [4, 5, 6]], mask=[[0, 1, 0], [0, 0, 1]])
print(y); print(repr(y)); print(y.sum(axis=0), y.mean(axis=1), y + 1, y * y, y[0], y[0, 1], y[1, 1], y.T)
print(repr(y.mean(axis=0)), y.filled(0), y.compressed(), y.mask, y.data, y.fill_value, y.shape)
q = ma.masked_where(np.arange(5) % 2 == 0, np.arange(5)); print(q, q * 2, q > 1, q.max()); print(repr(q))
z = ma.masked_invalid([1.0, np.nan, 2.0]); print(z, z.mean(), ma.masked_equal([1, 0, 2], 0), ma.masked_less([1, 5], 3), ma.masked_inside([1, 5, 9], 4, 6))
z[0] = ma.masked; print(z, z.count(), ma.is_masked(z), ma.getmaskarray(ma.array([1, 2])), ma.array([1, 2]), repr(ma.array([1, 2])))
print(ma.array([1.0, 2.0]) / ma.array([0.0, 2.0]), ma.log([1.0, -1.0, 0.0]), ma.median(ma.array([1, 5, 9], mask=[0, 0, 1])), ma.average(ma.array([1.0, 2.0, 3.0], mask=[0, 1, 0]), weights=[1, 1, 2]))
print(ma.masked, repr(ma.masked), ma.array([1, 2], mask=True).sum(), ma.array([1, 2], mask=True), ma.concatenate([x, x]), x.tolist(), [v for v in q])
q.mask = [1, 0, 0, 0, 1]; print(q, q.argmax(), q.cumsum(), -q, abs(-q), q[q > 1], x.reshape(2, 2))
