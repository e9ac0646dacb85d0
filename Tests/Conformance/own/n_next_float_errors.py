import warnings
import numpy as np

a = np.array([1.0, 0.0, -1.0])
with np.errstate(divide="ignore", invalid="ignore"):
    print(a / 0, np.log(a))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    a / 0
    np.log(np.array([0.0]))
    np.exp(np.array([1000.0]))
for w in caught:
    print(w.category.__name__, w.message)
with np.errstate(all="raise"):
    for f in (lambda: 1 / np.zeros(1), lambda: np.sqrt(np.array([-1.0])), lambda: np.exp(np.array([800.0]))):
        try:
            f()
        except FloatingPointError as e:
            print(e)
old = np.seterr(over="ignore")
print(old["divide"], np.geterr()["over"], np.seterr(**old)["over"])
b = np.arange(3)
b.flags.writeable = False
try:
    b[0] = 9
except ValueError as e:
    print(e)
np.set_printoptions(sign="+", nanstr="--", infstr="INF")
print(np.array([1.0, -2.5, np.nan, np.inf]))
np.set_printoptions(sign="-", nanstr="nan", infstr="inf")
print(np.add.reduceat([1, 2, 3, 4], [0, 2]), np.frompyfunc(lambda x, y: x * y, 2, 1)([1, 2], 3), np.spacing(np.float32(1)))
print(np.cumulative_sum(np.arange(6).reshape(2, 3), axis=1, include_initial=True))
try:
    np.testing.assert_allclose([1.0, 2.0], [1.0, 2.1])
except AssertionError as e:
    print(str(e).strip().splitlines()[0], str(e).strip().splitlines()[2])
