import MiniPython

/// Further functions of NumPy that are put together from others, and `numpy.testing`.
enum NumPyFurtherSource {
  static let names = [
    "bitwise_count", "copyto", "polydiv", "logaddexp2", "matvec", "vecmat", "unique_values",
    "unwrap", "frompyfunc", "i0", "packbits", "unpackbits", "astype",
    "real_if_close", "min_scalar_type", "common_type",
  ]
  static let testingNames = [
    "assert_allclose", "assert_array_equal", "assert_equal", "assert_almost_equal",
  ]

  static let testing = ModuleDefinition(
    "numpy.testing", "Comparisons for tests.",
    aliases: testingNames.map { ($0, "_numpy_further._testing_" + $0) }
      + [("assert_array_almost_equal", "_numpy_further._testing_assert_almost_equal")])

  static let module = ModuleDefinition(
    python: "_numpy_further", "Further functions put together from others.",
    #"""
    import math
    import numpy as np

    # further names

    def packbits(a, axis=None, bitorder="big"):
        bits = (np.asarray(a).ravel() != 0).astype(int)
        bits = np.concatenate([bits, np.zeros(-len(bits) % 8, dtype=int)]).reshape(-1, 8)
        shares = 2 ** np.arange(8)
        return (bits * (shares[::-1] if bitorder == "big" else shares)).sum(axis=1).astype(np.uint8)

    def unpackbits(a, axis=None, count=None, bitorder="big"):
        a = np.asarray(a)
        if a.dtype != np.uint8:
            raise TypeError("Expected an input array of unsigned byte data type")
        places = np.arange(8)[::-1] if bitorder == "big" else np.arange(8)
        return ((a.ravel().astype(int)[:, None] >> places) & 1).astype(np.uint8).ravel()[:count]

    def astype(x, dtype, /, *, copy=True, device=None): return x.astype(dtype)

    def real_if_close(a, tol=100):
        a = np.asarray(a)
        if a.dtype.kind != "c":
            return a
        return a.real if np.all(np.abs(a.imag) < tol * np.finfo(float).eps) else a

    def min_scalar_type(a, /):
        a = np.asarray(a)
        if a.ndim or a.dtype.kind not in "iu":
            return np.dtype("float16") if a.ndim == 0 and a.dtype.kind == "f" else a.dtype
        value = int(a)
        kinds = ["int8", "int16", "int32", "int64"] if value < 0 else ["uint8", "uint16", "uint32", "int64"]
        for kind in kinds:
            if np.iinfo(kind).min <= value <= np.iinfo(kind).max:
                return np.dtype(kind)

    def common_type(*arrays):
        return np.result_type(np.float16 if all([a.dtype == np.float16 for a in arrays]) else np.float32 if all(
            [a.dtype == np.float32 for a in arrays]) else np.float64).type

    def bitwise_count(x): return np.vectorize(lambda v: abs(int(v)).bit_count())(x)
    def copyto(dst, src, casting="same_kind", where=True):
        if where is True:
            dst[...] = src
        else:
            dst[where] = np.broadcast_to(src, dst.shape)[where]
    def polydiv(u, v):
        u, v = np.atleast_1d(u) * 1.0, np.atleast_1d(v) * 1.0
        q = np.zeros(max(len(u) - len(v) + 1, 1))
        r = u.copy()
        for k in range(len(u) - len(v) + 1):
            d = r[k] / v[0]
            q[k] = d
            r[k:k + len(v)] -= d * v
        while np.allclose(r[0], 0, rtol=1e-14) and len(r) > 1:
            r = r[1:]
        return q, r
    def logaddexp2(x1, x2): return np.logaddexp(np.multiply(x1, np.log(2)), np.multiply(x2, np.log(2))) / np.log(2)
    def matvec(x1, x2): return np.matmul(x1, np.expand_dims(x2, -1))[..., 0]
    def vecmat(x1, x2): return np.matmul(np.expand_dims(x1, -2), x2)[..., 0, :]
    def unique_values(x): return np.unique(x)
    def unwrap(p, discont=None, axis=-1, *, period=2 * math.pi):
        p = np.asarray(p, dtype=float)
        steps = np.diff(p, axis=axis)
        turned = np.mod(steps + period / 2, period) - period / 2
        turned = np.where((turned == -period / 2) & (steps > 0), period / 2, turned)
        fix = np.where(np.abs(steps) < (period / 2 if discont is None else discont), 0, turned - steps)
        first = np.zeros_like(np.take(p, [0], axis=axis))
        return p + np.concatenate([first, np.cumsum(fix, axis=axis)], axis=axis)
    def frompyfunc(func, /, nin, nout, *, identity=None):
        def made(*args):
            arrays = np.broadcast_arrays(*args)
            if not arrays[0].ndim:
                return func(*args)
            found = [func(*[a[p].item() for a in arrays]) for p in np.ndindex(*arrays[0].shape)]
            def pack(values):
                out = np.empty(len(values), dtype=object)
                for k, v in enumerate(values):
                    out[k] = v
                return out.reshape(arrays[0].shape)
            if nout == 1:
                return pack(found)
            return tuple([pack([f[k] for f in found]) for k in range(nout)])
        return made
    def i0(x):
        x = np.abs(np.asarray(x, dtype=float))
        total, term = np.ones_like(x), np.ones_like(x)
        for k in range(1, 60):
            term = term * (x / (2 * k)) ** 2
            total = total + term
        return total

    # numpy.testing

    def _testing_assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
        a, b = np.asarray(actual), np.asarray(desired)
        if a.shape != b.shape and a.ndim and b.ndim:
            raise AssertionError(
                f"\nArrays are not equal\n{err_msg}\n(shapes {a.shape}, {b.shape} mismatch)\n ACTUAL: {a!r}\n DESIRED: {b!r}")
        same = (a == b)
        if a.dtype.kind == "f" and b.dtype.kind == "f":
            same = same | (np.isnan(a) & np.isnan(b))
        if not np.all(same):
            raise AssertionError(_mismatch("\nArrays are not equal", err_msg, a, b, same))

    def _mismatch(head, err_msg, a, b, same):
        same = np.atleast_1d(same)
        wrong = int((~same).sum())
        lines = [head, err_msg, f"Mismatched elements: {wrong} / {same.size} ({100 * wrong / same.size:.3g}%)"]
        if a.dtype.kind in "iuf" and b.dtype.kind in "iuf":
            x, y = np.broadcast_arrays(np.atleast_1d(a), np.atleast_1d(b))
            error = np.abs(x - y)
            lines.append(f"Max absolute difference among violations: {error[~same].max()}")
            with np.errstate(divide="ignore", invalid="ignore"):
                lines.append(f"Max relative difference among violations: {(error / np.abs(y))[~same].max()}")
        shown = [repr(v) if v.ndim else f"array({v})" for v in (a, b)]
        return "\n".join(lines + [f" ACTUAL: {shown[0]}", f" DESIRED: {shown[1]}"])

    def _testing_assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True,
                                 *, strict=False):
        a, b = np.asarray(actual), np.asarray(desired)
        head = f"\nNot equal to tolerance rtol={rtol:g}, atol={atol:g}"
        if a.shape != b.shape and a.ndim and b.ndim:
            raise AssertionError(f"{head}\n{err_msg}\n(shapes {a.shape}, {b.shape} mismatch)\n ACTUAL: {a!r}\n DESIRED: {b!r}")
        same = np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)
        if not np.all(same):
            raise AssertionError(_mismatch(head, err_msg, a, b, same))

    def _testing_assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
        if isinstance(desired, dict):
            for k in desired:
                _testing_assert_equal(actual[k], desired[k], err_msg)
        elif isinstance(desired, np.ndarray) or isinstance(actual, np.ndarray):
            _testing_assert_array_equal(actual, desired, err_msg)
        elif isinstance(desired, (list, tuple)):
            _testing_assert_equal(len(actual), len(desired), err_msg)
            for k in range(len(desired)):
                _testing_assert_equal(actual[k], desired[k], err_msg)
        elif not (actual == desired or (actual != actual and desired != desired)):
            raise AssertionError(f"\nItems are not equal:{err_msg}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}")

    def _testing_assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
        if np.ndim(actual) or np.ndim(desired):
            _testing_assert_allclose(actual, desired, rtol=0, atol=1.5 * 10.0 ** -decimal, err_msg=err_msg)
        elif abs(desired - actual) >= 1.5 * 10.0 ** -decimal:
            raise AssertionError(
                f"\nArrays are not almost equal to {decimal} decimals{err_msg}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}")

    """#, names: names + testingNames.map { "_testing_" + $0 })
}
