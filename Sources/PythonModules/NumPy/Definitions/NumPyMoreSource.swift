import MiniPython

/// Rarer functions of NumPy that are put together from others.
enum NumPyMoreSource {
  static let names = [
    "format_float_positional", "format_float_scientific", "gcd", "lcm", "modf", "divmod", "frexp",
    "ldexp", "insert", "put", "place", "putmask", "extract", "poly", "polyder", "polyint",
    "polysub",
    "nancumsum", "nancumprod", "base_repr", "binary_repr", "s_", "index_exp", "diag_indices_from",
    "tril_indices_from", "triu_indices_from", "array_equiv", "signbit", "conj",
    "conjugate", "real", "imag", "angle", "isreal", "iscomplex", "isrealobj", "iscomplexobj",
    "iterable",
    "rollaxis", "asfortranarray", "unstack", "diagflat",
    "isposinf", "isneginf", "mask_indices", "permute_dims", "apply_over_axes", "nextafter",
    "spacing", "vecdot", "broadcast", "matrix_transpose", "cumulative_sum", "fromstring",
    "hamming", "hanning", "bartlett", "blackman",
    "cumulative_prod",
  ]

  static let module = ModuleDefinition(
    python: "_numpy_more", "Rarer functions put together from others.", text,
    names: names)

  private static var text: String {
    #"""
    import math
    import numpy as np
    import _numpy_complex

    def _digits(x, unique, precision):
        # The sign, the digits and where the point stands: 0.d1d2... times ten to the point.
        kind = type(x) if isinstance(x, np.floating) else np.float64
        value = float(x)
        sign = "-" if math.copysign(1, value) < 0 else ""
        text = str(kind(abs(value)))
        mantissa, _, exponent = text.lower().partition("e")
        whole, _, part = mantissa.partition(".")
        digits = (whole + part).lstrip("0")
        point = len(whole) + int(exponent or 0) if whole.strip("0") else int(exponent or 0) - (len(part) - len(part.lstrip("0")))
        return sign, digits.rstrip("0") or "0", point if digits.strip("0") else 1

    def _special(x):
        value = float(x)
        if value != value: return "nan"
        if value in (math.inf, -math.inf): return "-inf" if value < 0 else "inf"
        return None

    def _trimmed(part, trim):
        if trim == "k": return "." + part
        stripped = part.rstrip("0")
        if trim == ".": return "." + stripped
        if trim == "0": return "." + (stripped or "0")
        return "." + stripped if stripped else ""

    def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False,
                                pad_left=None, pad_right=None, min_digits=None):
        special = _special(x)
        if special: return special
        minus, digits, point = _digits(x, unique, precision)
        lead = minus or ("+" if sign else "")
        if precision is not None:
            if fractional:
                exact = f"{abs(float(x)):.{precision}f}"
                shortest = digits[:max(point, 0)].ljust(max(point, 0), "0") or "0"
                rest = ("0" * max(-point, 0) + digits[max(point, 0):])
                if unique and len(rest) <= precision:
                    whole, part = shortest, rest
                else:
                    whole, _, part = exact.partition(".")
                if not unique: part = part.ljust(precision, "0")
            else:
                exact = f"{abs(float(x)):.{max(precision, 1) - 1}e}"
                mantissa, _, exponent = exact.partition("e")
                point = int(exponent) + 1
                digits = mantissa.replace(".", "")
                if unique: digits = digits.rstrip("0") or "0"
                whole = digits[:max(point, 0)].ljust(max(point, 0), "0") or "0"
                part = "0" * max(-point, 0) + digits[max(point, 0):]
        else:
            whole = digits[:max(point, 0)].ljust(max(point, 0), "0") or "0"
            part = "0" * max(-point, 0) + digits[max(point, 0):]
        if digits == "0" and precision is None: whole, part = "0", ""
        if min_digits is not None: part = part.ljust(min_digits, "0")
        made = lead + whole + _trimmed(part, trim)
        if pad_left is not None:
            made = " " * (pad_left - len(lead + whole)) + made
        if pad_right is not None:
            made = made + " " * (pad_right + 1 - (len(made) - made.find(".")))
        return made

    def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None,
                                exp_digits=None, min_digits=None):
        special = _special(x)
        if special: return special
        minus, digits, point = _digits(x, unique, precision)
        exponent = point - 1 if digits != "0" else 0
        if precision is not None and (not unique or len(digits) - 1 > precision):
            mantissa, _, power = f"{abs(float(x)):.{precision}e}".partition("e")
            digits, exponent = mantissa.replace(".", ""), int(power)
            if unique: digits = digits.rstrip("0") or "0"
        part = digits[1:]
        if min_digits is not None: part = part.ljust(min_digits, "0")
        width = 2 if exp_digits is None else exp_digits
        lead = minus or ("+" if sign else "")
        power = ("-" if exponent < 0 else "+") + str(abs(exponent)).rjust(width, "0")
        return lead + digits[0] + _trimmed(part, trim) + "e" + power

    def _whole(name, *xs):
        for x in xs:
            if np.asarray(x).dtype.kind not in "iub":
                raise TypeError(
                    f"ufunc '{name}' did not contain a loop with signature matching types "
                    f"{tuple([type(np.asarray(v).dtype) for v in xs])} -> None")

    def gcd(x1, x2): _whole("gcd", x1, x2); return np.vectorize(math.gcd)(x1, x2) if np.ndim(x1) or np.ndim(x2) else np.int64(math.gcd(int(x1), int(x2)))
    def lcm(x1, x2): _whole("lcm", x1, x2); return np.vectorize(math.lcm)(x1, x2) if np.ndim(x1) or np.ndim(x2) else np.int64(math.lcm(int(x1), int(x2)))

    def modf(x):
        x = np.asarray(x, dtype=float) if not isinstance(x, (np.ndarray, np.floating)) else x
        whole = np.trunc(x)
        return x - whole, whole

    def divmod(x1, x2): return np.floor_divide(x1, x2), np.remainder(x1, x2)

    def frexp(x):
        if np.ndim(x) == 0:
            m, e = math.frexp(float(x))
            return np.float64(m), np.int32(e)
        pairs = [math.frexp(float(v)) for v in np.ravel(x)]
        return (np.array([p[0] for p in pairs]).reshape(np.shape(x)),
                np.array([p[1] for p in pairs], dtype=np.int32).reshape(np.shape(x)))

    def ldexp(x1, x2):
        x = np.asarray(x1)
        kind = x.dtype if x.dtype.kind == "f" else np.dtype(np.float64)
        made = (x * 2.0 ** np.asarray(x2)).astype(kind)
        return made if made.ndim else made[()]

    def insert(arr, obj, values, axis=None):
        arr = np.asarray(arr)
        if axis is None:
            arr, axis = arr.ravel(), 0
        elif not -arr.ndim <= axis < arr.ndim:
            raise np.exceptions.AxisError(f"axis {axis} is out of bounds for array of dimension {arr.ndim}")
        axis = axis % arr.ndim
        count = arr.shape[axis]
        places = np.arange(count)[obj] if isinstance(obj, slice) else np.asarray(obj)
        if places.dtype == bool:
            places = np.flatnonzero(places)
        if places.size == 0:
            return arr.copy()
        if places.ndim > 1:
            raise ValueError("index array argument obj to insert must be one dimensional or scalar")
        for place in places.ravel().tolist():
            if not -count <= place <= count:
                raise IndexError(f"index {place} is out of bounds for axis {axis} with size {count}")
        places = np.where(places < 0, places + count, places)
        values = np.array(values, dtype=arr.dtype, ndmin=arr.ndim)
        if places.size == 1:
            if places.ndim == 0:
                values = np.moveaxis(values, 0, axis)
            added = values.shape[axis]
            places = places.ravel()[0] + np.arange(added)
        else:
            added = places.size
            order = np.argsort(places, kind="stable")
            places[order] += np.arange(added)
        shape = list(arr.shape)
        shape[axis] += added
        made = np.empty(shape, dtype=arr.dtype)
        kept = np.ones(shape[axis], dtype=bool)
        kept[places] = False
        before = (slice(None),) * axis
        made[before + (places,)] = values
        made[before + (kept,)] = arr
        return made

    def put(a, ind, v, mode="raise"):
        flat = a.reshape(-1)
        v = np.ravel(v)
        if v.size == 0:
            return
        for k, i in enumerate(np.ravel(ind).astype(int)):
            if mode == "clip": i = min(max(int(i), 0), a.size - 1)
            if mode == "wrap": i = int(i) % a.size
            if not -a.size <= i < a.size:
                raise IndexError(f"index {i} is out of bounds for axis 0 with size {a.size}")
            a[np.unravel_index(int(i) % a.size, a.shape)] = v[k % len(v)]

    def place(arr, mask, vals):
        spots = np.argwhere(np.asarray(mask, dtype=bool))
        vals = np.ravel(vals)
        if vals.size == 0 and len(spots):
            raise ValueError("Cannot insert from an empty array!")
        for k, spot in enumerate(spots):
            arr[tuple(spot)] = vals[k % len(vals)]

    def putmask(a, mask, values):
        mask = np.asarray(mask, dtype=bool)
        values = np.ravel(values)
        for k, place in enumerate(np.ndindex(*a.shape)):
            if mask[place]:
                a[place] = values[k % len(values)]

    def extract(condition, arr): return np.ravel(arr)[np.ravel(np.asarray(condition)).astype(bool)]

    def poly(seq):
        made = np.array([1.0])
        for root in np.ravel(seq):
            made = np.convolve(made, np.array([1.0, -root]))
        return made

    def polyder(p, m=1):
        if m < 0:
            raise ValueError("Order of derivative must be positive (see polyint)")
        p = np.asarray(p)
        n = len(p) - 1
        return p if m == 0 else polyder(p[:-1] * np.arange(n, 0, -1), m - 1)

    def polyint(p, m=1, k=None):
        if m < 0:
            raise ValueError("Order of integral must be positive (see polyder)")
        k = np.zeros(m) if k is None else np.atleast_1d(k)
        if len(k) == 1 and m > 1:
            k = k[0] * np.ones(m)
        if len(k) < m:
            raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
        p = np.asarray(p)
        if m == 0:
            return p
        return polyint(np.concatenate((p / np.arange(len(p), 0, -1), [k[0]])), m - 1, k[1:])

    def polysub(a, b): return np.polyadd(a, -np.asarray(b))
    def nancumsum(a, axis=None): return np.cumsum(np.nan_to_num(np.asarray(a, dtype=float)), axis=axis)
    def nancumprod(a, axis=None):
        a = np.asarray(a, dtype=float)
        return np.cumprod(np.where(np.isnan(a), 1.0, a), axis=axis)

    def base_repr(number, base=2, padding=0):
        if base > 36:
            raise ValueError("Bases greater than 36 not handled in base_repr.")
        if base < 2:
            raise ValueError("Bases less than 2 not handled in base_repr.")
        digits, n = "", abs(int(number))
        while n:
            digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % base] + digits
            n //= base
        if padding: digits = "0" * padding + digits
        return ("-" if number < 0 else "") + (digits or "0")

    def binary_repr(num, width=None):
        if num >= 0:
            return bin(num)[2:].zfill(width or 0)
        if width is None:
            return "-" + bin(-num)[2:]
        return bin(2 ** width + num)[2:]

    class _Index:
        def __init__(self, maketuple): self.maketuple = maketuple
        def __getitem__(self, item):
            return (item,) if self.maketuple and not isinstance(item, tuple) else item

    s_, index_exp = _Index(False), _Index(True)

    def diag_indices_from(arr): return np.diag_indices(arr.shape[0], arr.ndim)
    def tril_indices_from(arr, k=0): return np.tril_indices(arr.shape[-2], k, arr.shape[-1])
    def triu_indices_from(arr, k=0): return np.triu_indices(arr.shape[-2], k, arr.shape[-1])
    def mask_indices(n, mask_func, k=0): return np.nonzero(mask_func(np.ones((n, n), int), k))

    def array_equiv(a1, a2):
        try:
            a, b = np.broadcast_arrays(np.asarray(a1), np.asarray(a2))
        except ValueError:
            return False
        return bool((a == b).all())

    def signbit(x):
        x = np.asarray(x, dtype=float)
        found = np.copysign(1.0, x) < 0
        return found if x.ndim else np.bool_(found)

    def _is_complex(x): return np.asarray(x).dtype.kind == "c"
    def conj(x):
        if _is_complex(x):
            return _numpy_complex.conjugate(x)
        return x if isinstance(x, np.generic) else np.asarray(x)
    conjugate = conj
    def real(val): return val if isinstance(val, np.generic) else np.asarray(val).real
    def imag(val): return np.asarray(val).imag if _is_complex(val) else np.zeros_like(val)
    def angle(z, deg=False):
        z = np.asarray(z)
        found = np.arctan2(z.imag, z.real)
        return np.rad2deg(found) if deg else found
    def isreal(x): return np.asarray(x).imag == 0 if np.ndim(x) else not isinstance(x, complex) or x.imag == 0
    def iscomplex(x): return np.asarray(x).imag != 0 if np.ndim(x) else isinstance(x, complex) and x.imag != 0
    def isrealobj(x): return not _is_complex(x)
    def iscomplexobj(x): return _is_complex(x)
    def isposinf(x): return np.isinf(x) & (np.asarray(x) > 0)
    def isneginf(x): return np.isinf(x) & (np.asarray(x) < 0)

    def iterable(y):
        try:
            iter(y)
        except TypeError:
            return False
        return True

    def rollaxis(a, axis, start=0):
        axis, start = axis % a.ndim, start if start >= 0 else start + a.ndim
        if axis < start: start -= 1
        return np.moveaxis(a, axis, start)

    def asfortranarray(a, dtype=None): return np.asarray(a, dtype=dtype)
    def unstack(x, *, axis=0): return tuple(np.moveaxis(x, axis, 0))
    def permute_dims(a, axes=None): return np.transpose(a, axes)
    def matrix_transpose(x, /):
        x = np.asarray(x)
        if x.ndim < 2:
            raise ValueError(f"Input array must be at least 2-dimensional, but it is {x.ndim}")
        return np.swapaxes(x, -1, -2)
    def vecdot(x1, x2, axis=-1): return (np.asarray(x1) * np.asarray(x2)).sum(axis=axis)
    def _cumulative(x, axis, include_initial, accumulate, first):
        x = np.atleast_1d(x)
        if axis is None:
            if x.ndim > 1:
                raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
            axis = 0
        total = accumulate(x, axis=axis)
        if not include_initial:
            return total
        start = np.full_like(np.take(total, [0], axis=axis), first)
        return np.concatenate([start, total], axis=axis)

    def cumulative_sum(x, /, *, axis=None, dtype=None, include_initial=False):
        return _cumulative(x if dtype is None else np.asarray(x, dtype=dtype), axis, include_initial, np.cumsum, 0)
    def cumulative_prod(x, /, *, axis=None, dtype=None, include_initial=False):
        return _cumulative(x if dtype is None else np.asarray(x, dtype=dtype), axis, include_initial, np.cumprod, 1)
    def diagflat(v, k=0): return np.diag(np.ravel(v), k)

    def apply_over_axes(func, a, axes):
        a = np.asarray(a)
        for axis in (axes if isinstance(axes, (tuple, list)) else [axes]):
            found = func(a, axis)
            a = found if found.ndim == a.ndim else np.expand_dims(found, axis)
        return a

    def nextafter(x1, x2):
        if np.ndim(x1) or np.ndim(x2):
            a, b = np.broadcast_arrays(np.asarray(x1, dtype=float), np.asarray(x2, dtype=float))
            pairs = zip(a.ravel().tolist(), b.ravel().tolist())
            return np.array([math.nextafter(p, q) for p, q in pairs]).reshape(a.shape)
        made = math.nextafter(float(x1), float(x2))
        return np.float64(made)

    def spacing(x):
        if np.ndim(x):
            x = np.asarray(x)
            kind = x.dtype if x.dtype.kind == "f" else np.dtype(np.float64)
            return np.array([spacing(kind.type(v)) for v in x.ravel()], dtype=kind).reshape(x.shape)
        value = float(x)
        if isinstance(x, np.float32):
            _, power = math.frexp(abs(value))
            step = np.float32(2.0 ** max(power - 24, -149))
        elif isinstance(x, np.float16):
            _, power = math.frexp(abs(value))
            step = np.float16(2.0 ** max(power - 11, -24))
        else:
            step = np.float64(math.ulp(value))
        return -step if value < 0 else step

    class broadcast:
        def __init__(self, *arrays):
            arrays = np.broadcast_arrays(*arrays)
            self.shape, self.nd, self.size = arrays[0].shape, arrays[0].ndim, arrays[0].size
            self.ndim = self.nd
            self._pairs = list(zip(*[a.ravel() for a in arrays]))
        def __iter__(self): return iter(self._pairs)

    def fromstring(string, dtype=float, count=-1, *, sep=""):
        parts = string.split(None if sep.isspace() or not sep else sep)
        if count >= 0:
            parts = parts[:count]
        return np.array([float(p) for p in parts]).astype(dtype)

    def _window(M, f):
        if M < 1: return np.array([])
        if M == 1: return np.ones(1)
        return f(np.arange(1 - M, M, 2))
    def hanning(M): return _window(M, lambda n: 0.5 + 0.5 * np.cos(np.pi * n / (M - 1)))
    def hamming(M): return _window(M, lambda n: 0.54 + 0.46 * np.cos(np.pi * n / (M - 1)))
    def bartlett(M): return _window(M, lambda n: np.where(np.less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1)))
    def blackman(M): return _window(M, lambda n: 0.42 + 0.5 * np.cos(np.pi * n / (M - 1)) + 0.08 * np.cos(2.0 * np.pi * n / (M - 1)))

    # numpy.linalg
    """#
  }
}
