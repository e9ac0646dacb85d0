import MiniPython

/// NumPy's functions for arrays of complex numbers, and the discrete Fourier transform.
enum NumPyComplexSource {
  static let names = [
    "absolute", "abs", "norm", "exp", "log", "sqrt", "sin", "cos", "square", "conjugate", "conj",
    "negative", "positive", "reciprocal", "isnan", "isfinite", "isinf", "sum", "mean", "prod",
    "cumsum", "dot", "matmul", "vdot", "outer", "inner", "round", "around", "trace",
    "allclose", "isclose", "std", "var", "real_if_close", "array_equal", "diff", "__abs__",
  ]

  static let module = ModuleDefinition(
    python: "_numpy_complex", "Functions of complex numbers.",
    #"""
    import cmath
    import numpy as np
    from _numpy_complex_native import make

    def _parts(x):
        x = np.asarray(x)
        return x.real, x.imag

    def _each(x, body):
        x = np.asarray(x)
        found = np.array([body(v) for v in x.ravel().tolist()], dtype=complex).reshape(x.shape)
        return found if x.ndim else found[()]

    def absolute(x): return np.hypot(*_parts(x))
    def exp(x):
        re, im = _parts(x)
        size = np.exp(re)
        return make(size * np.cos(im), size * np.sin(im))
    def log(x):
        re, im = _parts(x)
        return make(np.log(np.hypot(re, im)), np.arctan2(im, re))
    def sqrt(x): return _each(x, cmath.sqrt)
    def sin(x): return _each(x, cmath.sin)
    def cos(x): return _each(x, cmath.cos)
    def square(x): return np.asarray(x) * np.asarray(x)
    def conjugate(x):
        re, im = _parts(x)
        return make(re, -im)
    def negative(x):
        re, im = _parts(x)
        return make(-re, -im)
    def positive(x): return np.asarray(x)
    def reciprocal(x): return 1 / np.asarray(x)
    def isnan(x):
        re, im = _parts(x)
        return np.isnan(re) | np.isnan(im)
    def isfinite(x):
        re, im = _parts(x)
        return np.isfinite(re) & np.isfinite(im)
    def isinf(x):
        re, im = _parts(x)
        return np.isinf(re) | np.isinf(im)

    def _both(name):
        def apply(a, axis=None, dtype=None, out=None, keepdims=False, *rest):
            re, im = _parts(a)
            one, two = getattr(np, name)(re, axis=axis), getattr(np, name)(im, axis=axis)
            if keepdims and axis is not None:
                one, two = np.expand_dims(one, axis), np.expand_dims(two, axis)
            return make(one, two)
        return apply
    sum = _both("sum")

    def mean(a, axis=None, *rest):
        a = np.asarray(a)
        return sum(a, axis) / np.array(complex(a.size if axis is None else a.shape[axis]))
    def norm(x, ord=None, axis=None, keepdims=False):
        return np.linalg.norm(absolute(x), ord, axis, keepdims)

    def prod(a, axis=None, *rest):
        found = 1 + 0j
        for v in np.ravel(a).tolist():
            found *= v
        return found
    def cumsum(a, axis=None, *rest):
        re, im = _parts(a)
        return make(np.cumsum(re, axis=axis), np.cumsum(im, axis=axis))
    def diff(a, *rest):
        re, im = _parts(a)
        return make(np.diff(re), np.diff(im))
    def matmul(a, b, *rest):
        (p, q), (r, s) = _parts(a), _parts(b)
        return make(p @ r - q @ s, p @ s + q @ r)
    def dot(a, b, *rest):
        (p, q), (r, s) = _parts(a), _parts(b)
        return make(np.dot(p, r) - np.dot(q, s), np.dot(p, s) + np.dot(q, r))
    def inner(a, b): return dot(a, np.asarray(b).T)
    def vdot(a, b): return dot(np.ravel(conjugate(a)), np.ravel(b))
    def outer(a, b, *rest):
        a, b = np.ravel(a), np.ravel(b)
        return a[:, None] * b[None, :]
    def round(a, decimals=0, *rest):
        re, im = _parts(a)
        return make(np.round(re, decimals), np.round(im, decimals))
    around = round
    def trace(a, *rest):
        re, im = _parts(a)
        return make(np.trace(re), np.trace(im))
    def isclose(a, b, rtol=1e-05, atol=1e-08, *rest):
        a, b = np.asarray(a), np.asarray(b)
        return absolute(a - b) <= atol + rtol * absolute(b)
    def allclose(a, b, *rest): return bool(np.all(isclose(a, b, *rest)))
    def array_equal(a, b, *rest):
        a, b = np.asarray(a), np.asarray(b)
        return a.shape == b.shape and bool(np.all(a == b))
    def var(a, axis=None, dtype=None, out=None, ddof=0, *rest):
        a = np.asarray(a)
        apart = absolute(a - mean(a)) ** 2
        return apart.sum() / (apart.size - ddof)
    def std(a, *rest): return np.sqrt(var(a, *rest))
    def real_if_close(a, tol=100):
        a = np.asarray(a)
        return a.real if np.all(np.abs(a.imag) < tol * np.finfo(float).eps) else a
    conj, __abs__, abs = conjugate, absolute, absolute
    """#, names: names)

  static let fourierNames = [
    "fft", "ifft", "rfft", "irfft", "fft2", "ifft2", "fftfreq", "rfftfreq", "fftshift", "ifftshift",
  ]

  static let fourier = ModuleDefinition(
    python: "numpy.fft", "Discrete Fourier transforms.",
    #"""
    import math
    import numpy as np

    def _turn(k, n):
        """exp(-2i pi k / n), its parts exact where they are simple."""
        k %= n
        eighths = 8 * k
        if eighths < n:
            angle, swap, a, b = 2 * math.pi * k / n, False, 1, 1
        elif eighths < 2 * n:
            angle, swap, a, b = 2 * math.pi * (n - 4 * k) / (4 * n), True, 1, 1
        elif eighths < 3 * n:
            angle, swap, a, b = 2 * math.pi * (4 * k - n) / (4 * n), True, -1, 1
        elif eighths < 4 * n:
            angle, swap, a, b = 2 * math.pi * (n - 2 * k) / (2 * n), False, -1, 1
        elif eighths < 5 * n:
            angle, swap, a, b = 2 * math.pi * (2 * k - n) / (2 * n), False, -1, -1
        elif eighths < 6 * n:
            angle, swap, a, b = 2 * math.pi * (3 * n - 4 * k) / (4 * n), True, -1, -1
        elif eighths < 7 * n:
            angle, swap, a, b = 2 * math.pi * (4 * k - 3 * n) / (4 * n), True, 1, -1
        else:
            angle, swap, a, b = 2 * math.pi * (n - k) / n, False, 1, -1
        c, s = math.cos(angle), math.sin(angle)
        if swap:
            c, s = s, c
        return complex(a * c, -b * s)

    def _transform(x):
        n = len(x)
        if n == 1:
            return list(x)
        for p in (4, 2, 3, 5):
            if n % p == 0:
                break
        else:
            p = n
        if p == n:
            turns = [_turn(k, n) for k in range(n)]
            if n == 4:
                a, b, c, d = x[0] + x[2], x[0] - x[2], x[1] + x[3], x[1] - x[3]
                turned = complex(d.imag, -d.real)
                return [a + c, b + turned, a - c, b - turned]
            if n == 2:
                return [x[0] + x[1], x[0] - x[1]]
            out = []
            for k in range(n):
                total = x[0]
                for j in range(1, n):
                    total += x[j] * turns[j * k % n]
                out.append(total)
            return out
        m = n // p
        parts = [_transform(x[r::p]) for r in range(p)]
        out = [0j] * n
        for k in range(m):
            row = [parts[0][k]] + [parts[r][k] * _turn(r * k, n) for r in range(1, p)]
            for q, value in enumerate(_transform(row)):
                out[k + q * m] = value
        return out

    def _scale(norm, n, inverse):
        if norm not in (None, "backward", "ortho", "forward"):
            raise ValueError(f'Invalid norm value {norm}; should be "backward", "ortho" or "forward".')
        if norm == "ortho":
            return 1 / math.sqrt(n)
        return 1 / n if (norm == "forward") != inverse else 1.0

    def _along(a, n, axis, body):
        a = np.asarray(a)
        if n is not None and n < 1:
            raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
        if a.ndim == 0:
            raise IndexError("tuple index out of range")
        rows = np.moveaxis(a, axis, -1)
        size = rows.shape[-1] if n is None else n
        if size < 1:
            raise ValueError(f"Invalid number of FFT data points ({size}) specified.")
        out = []
        for row in rows.reshape(-1, rows.shape[-1]):
            values = [complex(v) for v in row.tolist()][:size]
            out.append(body(values + [0j] * (size - len(values))))
        found = np.array(out).reshape(rows.shape[:-1] + (len(out[0]),))
        return np.moveaxis(found, -1, axis)

    def fft(a, n=None, axis=-1, norm=None, out=None):
        def body(x):
            factor = _scale(norm, len(x), False)
            found = _transform(x)
            return [complex(v.real * factor, v.imag * factor) for v in found]
        return _along(a, n, axis, body)

    def ifft(a, n=None, axis=-1, norm=None, out=None):
        def body(x):
            factor = _scale(norm, len(x), True)
            found = [v.conjugate() for v in _transform([v.conjugate() for v in x])]
            return [complex(v.real * factor, v.imag * factor) for v in found]
        return _along(a, n, axis, body)

    def rfft(a, n=None, axis=-1, norm=None, out=None):
        def body(x):
            factor = _scale(norm, len(x), False)
            found = _transform(x)[:len(x) // 2 + 1]
            found[0] = complex(found[0].real, 0.0)
            if len(x) % 2 == 0:
                found[-1] = complex(found[-1].real, 0.0)
            return [complex(v.real * factor, v.imag * factor) for v in found]
        return _along(a, n, axis, body)

    def irfft(a, n=None, axis=-1, norm=None, out=None):
        a = np.asarray(a)
        size = 2 * (a.shape[axis] - 1) if n is None else n
        if size < 1:
            raise ValueError(f"Invalid number of FFT data points ({size}) specified.")
        def body(x):
            half = x[:size // 2 + 1]
            half = half + [0j] * (size // 2 + 1 - len(half))
            full = half + [half[size - k].conjugate() for k in range(size // 2 + 1, size)]
            factor = _scale(norm, size, True)
            return [v.conjugate().real * factor for v in _transform([v.conjugate() for v in full])]
        return _along(a, None, axis, body)

    def fft2(a, s=None, axes=(-2, -1), norm=None): return fft(fft(a, axis=axes[1], norm=norm), axis=axes[0], norm=norm)
    def ifft2(a, s=None, axes=(-2, -1), norm=None): return ifft(ifft(a, axis=axes[1], norm=norm), axis=axes[0], norm=norm)

    def fftfreq(n, d=1.0, device=None):
        if not isinstance(n, (int, np.integer)):
            raise ValueError("n should be an integer")
        half = (n - 1) // 2 + 1
        return np.concatenate([np.arange(half), np.arange(-(n // 2), 0)]) * (1.0 / (n * d))

    def rfftfreq(n, d=1.0, device=None):
        if not isinstance(n, (int, np.integer)):
            raise ValueError("n should be an integer")
        return np.arange(n // 2 + 1) * (1.0 / (n * d))

    def fftshift(x, axes=None):
        x = np.asarray(x)
        axes = range(x.ndim) if axes is None else [axes] if isinstance(axes, int) else axes
        for axis in axes:
            x = np.roll(x, x.shape[axis] // 2, axis)
        return x

    def ifftshift(x, axes=None):
        x = np.asarray(x)
        axes = range(x.ndim) if axes is None else [axes] if isinstance(axes, int) else axes
        for axis in axes:
            x = np.roll(x, -(x.shape[axis] // 2), axis)
        return x
    """#, names: fourierNames)
}
