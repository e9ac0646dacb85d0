import MiniPython

extension KerasPython {
  /// The functions of `keras.ops` that follow NumPy's and are rarer.
  static let numpyOperationNames = numpyNames + linearNames + networkNames

  private static let numpyNames = [
    "arccos", "arccosh", "arcsin", "arcsinh", "arctan2", "arctanh", "cosh", "sinh", "append",
    "array_split", "bitwise_and", "bitwise_or", "bitwise_xor", "bitwise_not", "bitwise_invert",
    "left_shift", "right_shift", "bitwise_left_shift", "bitwise_right_shift", "cross",
    "logical_xor", "trapezoid", "tri", "trunc", "vdot", "nanmean", "nansum", "nanmax", "nanmin",
    "nanstd", "nanvar", "nanmedian", "nanargmax", "nanargmin", "nanprod", "percentile",
    "histogram", "isin", "fmax", "fmin", "heaviside", "kron", "logaddexp", "logaddexp2",
    "logspace", "geomspace", "rot90", "ptp", "rad2deg", "deg2rad", "signbit", "dstack", "vsplit",
    "hsplit", "cbrt", "exp2", "sinc", "gcd", "lcm", "corrcoef", "correlate", "vander",
    "unravel_index", "select", "argpartition", "fliplr", "flipud", "real", "imag", "conj",
    "conjugate", "isreal", "fabs", "diagflat", "empty", "empty_like", "hanning", "hamming",
    "blackman", "bartlett", "vectorize", "get_item", "isposinf", "isneginf",
  ]
  private static let linearNames = [
    "solve", "inv", "det", "cholesky", "qr", "svd", "eigh", "lstsq", "matrix_rank", "pinv",
    "slogdet", "logdet",
  ]
  private static let networkNames = [
    "multi_hot", "moments", "softsign", "segment_max", "segment_min", "segment_prod",
    "saturate_cast", "slice_update", "layer_normalization", "rms_normalization",
    "batch_normalization", "dot_product_attention", "max_pool", "average_pool",
    "extract_sequences", "erfc", "associative_scan", "dtype",
  ]

  static let numpyOperations = ModuleDefinition(
    python: "_keras_numpy_ops", "Functions on tensors, after NumPy's.",
    #"""
    import numpy as np
    from keras import ops
    from _keras_ops import _plain, _numpy, _back

    # The numbers as Keras's functions of real numbers take them.
    def _real(x):
        x = _numpy(x)
        return x if x.dtype.kind == "f" else x.astype("float32")

    def _narrow(array):
        array = np.asarray(array)
        if array.dtype == np.float64:
            array = array.astype("float32")
        if array.dtype == np.int64:
            array = array.astype("int32")
        return _back(array)

    def _t(x):
        return ops.convert_to_tensor(x)

    def arccos(x): return _back(np.arccos(_real(x)))
    def arccosh(x): return _back(np.arccosh(_real(x)))
    def arcsin(x): return _back(np.arcsin(_real(x)))
    def arcsinh(x): return _back(np.arcsinh(_real(x)))
    def arctanh(x): return _back(np.arctanh(_real(x)))
    def arctan2(x1, x2): return _back(np.arctan2(_real(x1), _real(x2)))
    def cosh(x):
        x = _t(x)
        return (ops.exp(x) + ops.exp(-x)) / 2
    def sinh(x):
        x = _t(x)
        return (ops.exp(x) - ops.exp(-x)) / 2
    def append(x1, x2, axis=None):
        if axis is None:
            return ops.concatenate([ops.reshape(x1, (-1,)), ops.reshape(x2, (-1,))], axis=0)
        return ops.concatenate([x1, x2], axis=axis)
    def array_split(x, indices_or_sections, axis=0):
        return [_back(p) for p in np.array_split(_numpy(x), indices_or_sections, axis=axis)]
    def bitwise_and(x, y): return _back(_plain(x) & _plain(y))
    def bitwise_or(x, y): return _back(_plain(x) | _plain(y))
    def bitwise_xor(x, y): return _back(_plain(x) ^ _plain(y))
    def bitwise_not(x): return _back(~_plain(x))
    bitwise_invert = bitwise_not
    def left_shift(x, y): return _back(_plain(x) << _plain(y))
    def right_shift(x, y): return _back(_plain(x) >> _plain(y))
    bitwise_left_shift, bitwise_right_shift = left_shift, right_shift
    def cross(x1, x2, axisa=-1, axisb=-1, axisc=-1, axis=None):
        return _back(np.cross(_numpy(x1), _numpy(x2)))
    def logical_xor(x1, x2): return _back(np.logical_xor(_plain(x1), _plain(x2)))
    def trapezoid(y, x=None, dx=1.0, axis=-1):
        return _narrow(np.trapezoid(_real(y), None if x is None else _real(x), dx, axis))
    def tri(N, M=None, k=0, dtype=None): return _back(np.tri(N, M, k).astype(dtype or "float32"))
    def trunc(x): return _back(np.trunc(_numpy(x)))
    def vdot(x1, x2): return ops.sum(ops.reshape(x1, (-1,)) * ops.reshape(x2, (-1,)))

    def _without_nan(name):
        function = getattr(np, name)
        def run(x, axis=None, keepdims=False):
            found = function(_real(x), axis=axis)
            if keepdims:
                found = np.asarray(found).reshape([1] * len(np.shape(x))) if axis is None else np.expand_dims(found, axis)
            return _narrow(found)
        return run

    nanmean, nansum, nanmax, nanmin = [_without_nan(n) for n in ("nanmean", "nansum", "nanmax", "nanmin")]
    nanstd, nanvar, nanmedian, nanprod = [_without_nan(n) for n in ("nanstd", "nanvar", "nanmedian", "nanprod")]
    nanargmax, nanargmin = [_without_nan(n) for n in ("nanargmax", "nanargmin")]

    def percentile(x, q, axis=None, method="linear", keepdims=False):
        return ops.quantile(x, np.asarray(_plain(q), dtype="float64") / 100, axis=axis)
    def histogram(x, bins=10, range=None):
        x = _real(x)
        if x.ndim != 1:
            raise ValueError(f"Input tensor must be 1-dimensional. Received: input.shape={x.shape}")
        counts, edges = np.histogram(x, bins, range)
        return _narrow(counts), _narrow(edges)
    def isin(x1, x2, assume_unique=False, invert=False):
        return _back(np.isin(_plain(x1), _plain(x2), invert=invert))
    def fmax(x1, x2): return _back(np.fmax(_numpy(x1), _numpy(x2)))
    def fmin(x1, x2): return _back(np.fmin(_numpy(x1), _numpy(x2)))
    def heaviside(x1, x2): return _narrow(np.heaviside(_real(x1), _real(x2)))
    def kron(x1, x2): return _back(np.kron(_numpy(x1), _numpy(x2)))
    def logaddexp(x1, x2): return ops.logsumexp(ops.stack([_t(x1), _t(x2)]), axis=0)
    def logaddexp2(x1, x2): return _narrow(np.logaddexp2(_real(x1), _real(x2)))
    def logspace(start, stop, num=50, endpoint=True, base=10, dtype=None, axis=0):
        return _narrow(np.logspace(start, stop, num, endpoint, base))
    def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
        return _narrow(np.geomspace(start, stop, num, endpoint))
    def rot90(array, k=1, axes=(0, 1)): return _back(np.rot90(_numpy(array), k, axes))
    def ptp(x, axis=None, keepdims=False): return ops.max(x, axis=axis, keepdims=keepdims) - ops.min(x, axis=axis, keepdims=keepdims)
    def rad2deg(x): return _t(x) * (180.0 / np.pi)
    def deg2rad(x): return _t(x) * (np.pi / 180.0)
    def signbit(x): return _back(np.signbit(_plain(x)))
    def dstack(xs): return _back(np.dstack([_numpy(x) for x in xs]))
    def vsplit(x, indices_or_sections): return ops.split(x, indices_or_sections, axis=0)
    def hsplit(x, indices_or_sections): return ops.split(x, indices_or_sections, axis=0 if len(x.shape) == 1 else 1)
    def cbrt(x): return _back(np.cbrt(_real(x)))
    def exp2(x): return ops.power(2.0, _t(x))
    def sinc(x): return _back(np.sinc(_real(x)))
    def _alike(found, x): return _back(np.asarray(found).astype(np.asarray(_plain(x)).dtype))
    def gcd(x1, x2): return _alike(np.gcd(_plain(x1), _plain(x2)), x1)
    def lcm(x1, x2): return _alike(np.lcm(_plain(x1), _plain(x2)), x1)
    def corrcoef(x): return _narrow(np.corrcoef(_real(x)))
    def correlate(x1, x2, mode="valid"): return _narrow(np.correlate(_real(x1), _real(x2), mode))
    def vander(x, N=None, increasing=False): return _back(np.vander(_numpy(x), N, increasing))
    def unravel_index(indices, shape): return tuple([_alike(p, indices) for p in np.unravel_index(_plain(indices), shape)])
    def select(condlist, choicelist, default=0):
        found = default
        for condition, choice in list(zip(condlist, choicelist))[::-1]:
            found = ops.where(condition, choice, found)
        return found
    def argpartition(x, kth, axis=-1): return _narrow(np.argpartition(_plain(x), kth, axis))
    def fliplr(x): return ops.flip(x, 1)
    def flipud(x): return ops.flip(x, 0)
    def real(x): return _t(x)
    def imag(x): return ops.zeros_like(x)
    def conj(x): return _t(x)
    conjugate = conj
    def isreal(x): return _back(np.ones(_plain(x).shape, dtype="bool"))
    def fabs(x): return ops.abs(_t(x))
    def diagflat(x, k=0): return ops.diag(ops.reshape(x, (-1,)), k)
    def empty(shape, dtype=None): return ops.zeros(shape, dtype=dtype or "float32")
    def empty_like(x, dtype=None): return ops.zeros_like(x)
    def hanning(x): return _narrow(np.hanning(int(x)))
    def hamming(x): return _narrow(np.hamming(int(x)))
    def blackman(x): return _narrow(np.blackman(int(x)))
    def bartlett(x): return _narrow(np.bartlett(int(x)))
    def vectorize(pyfunc, excluded=None, signature=None):
        def run(*xs):
            xs = [_t(x) for x in xs]
            if len(xs[0].shape) == 0:
                return _t(pyfunc(*xs))
            return ops.stack([run(*[x[k] for x in xs]) for k in range(xs[0].shape[0])])
        return run
    def get_item(x, key): return _t(x)[key]
    def isposinf(x): return _back(np.isposinf(_plain(x)))
    def isneginf(x): return _back(np.isneginf(_plain(x)))

    def solve(a, b): return _back(np.linalg.solve(_real(a), _real(b)))
    def inv(x): return _back(np.linalg.inv(_real(x)))
    def det(x): return _narrow(np.linalg.det(_real(x)))
    def cholesky(x, upper=False):
        factor = np.linalg.cholesky(_real(x))
        return _back(np.swapaxes(factor, -1, -2) if upper else factor)
    def qr(x, mode="reduced"): return tuple([_narrow(p) for p in np.linalg.qr(_real(x), mode)])
    def svd(x, full_matrices=True, compute_uv=True):
        if not compute_uv:
            return _narrow(np.linalg.svd(_real(x), full_matrices)[1])
        return tuple([_narrow(p) for p in np.linalg.svd(_real(x), full_matrices)])
    def eigh(x): return tuple([_narrow(p) for p in np.linalg.eigh(_real(x))])
    def lstsq(a, b, rcond=None): return _narrow(np.linalg.lstsq(_real(a), _real(b), rcond)[0])
    def matrix_rank(x, tol=None): return _narrow(np.linalg.matrix_rank(_real(x)))
    def pinv(x): return _narrow(np.linalg.pinv(_real(x)))
    def slogdet(x): return tuple([_narrow(p) for p in np.linalg.slogdet(_real(x))])
    def logdet(x): return slogdet(x)[1]

    def multi_hot(inputs, num_classes=None, axis=-1, dtype=None, sparse=False):
        places = _plain(inputs)
        if num_classes is None:
            raise TypeError("missing a required argument: 'num_classes'")
        return ops.cast(ops.max(ops.one_hot(places, num_classes), axis=1 if places.ndim > 1 else 0), dtype or "float32")
    def moments(x, axes, keepdims=False, synchronized=False):
        x = _t(x)
        return ops.mean(x, axis=axes, keepdims=keepdims), ops.var(x, axis=axes, keepdims=keepdims)
    def softsign(x):
        x = _t(x)
        return x / (1.0 + ops.abs(x))

    def _by_segment(data, segment_ids, num_segments, start, join):
        data, places = _numpy(data), _plain(segment_ids)
        count = num_segments if num_segments is not None else int(places.max()) + 1
        out = np.full((count,) + data.shape[1:], start, dtype=data.dtype)
        for row, place in zip(data, places):
            if 0 <= place < count:
                out[place] = join(out[place], row)
        return _back(out)

    def _bounds(data):
        kind = _plain(data).dtype
        return (-np.inf, np.inf) if kind.kind == "f" else (np.iinfo(kind).min, np.iinfo(kind).max)

    def segment_max(data, segment_ids, num_segments=None, sorted=False):
        return _by_segment(data, segment_ids, num_segments, _bounds(data)[0], np.maximum)
    def segment_min(data, segment_ids, num_segments=None, sorted=False):
        return _by_segment(data, segment_ids, num_segments, _bounds(data)[1], np.minimum)
    def segment_prod(data, segment_ids, num_segments=None, sorted=False):
        return _by_segment(data, segment_ids, num_segments, 1, np.multiply)
    def saturate_cast(x, dtype):
        if "int" in dtype:
            info = np.iinfo(dtype)
            x = ops.clip(x, info.min, info.max)
        return ops.cast(x, dtype)
    def slice_update(inputs, start_indices, updates):
        out = _numpy(inputs).copy()
        updates = _numpy(updates)
        out[tuple([slice(int(s), int(s) + n) for s, n in zip(start_indices, updates.shape)])] = updates
        return _back(out)

    def _scaled(x, scale, offset):
        if scale is not None:
            x = x * scale
        return x if offset is None else x + offset

    def layer_normalization(x, gamma=None, beta=None, axis=-1, epsilon=None, **kwargs):
        x = _t(x)
        mean, variance = moments(x, axis, keepdims=True)
        return _scaled((x - mean) * ops.rsqrt(variance + (1e-7 if epsilon is None else epsilon)), gamma, beta)
    def rms_normalization(x, scale=1, axis=-1, epsilon=None):
        x = _t(x)
        return _scaled(x * ops.rsqrt(ops.mean(ops.square(x), axis=axis, keepdims=True) + (1e-7 if epsilon is None else epsilon)), scale, None)
    def batch_normalization(x, mean, variance, axis, offset=None, scale=None, epsilon=1e-3):
        x = _t(x)
        shape = [1] * len(x.shape)
        shape[axis] = x.shape[axis]
        mean, variance, offset, scale = [None if p is None else ops.reshape(p, tuple(shape)) for p in (mean, variance, offset, scale)]
        factor = ops.rsqrt(variance + epsilon)
        if scale is not None:
            factor = factor * scale
        shift = -mean * factor
        return x * factor + (shift if offset is None else shift + offset)
    def dot_product_attention(query, key, value, bias=None, mask=None, scale=None, is_causal=False, **kwargs):
        query, key, value = _t(query), _t(key), _t(value)
        if scale is None:
            scale = 1.0 / (query.shape[-1] ** 0.5)
        logits = ops.einsum("BTNH,BSNH->BNTS", query, key) * scale
        if bias is not None:
            logits = logits + bias
        if is_causal:
            steps = np.tril(np.ones(tuple(logits.shape)[-2:], dtype="bool"))
            mask = steps if mask is None else np.logical_and(_plain(mask), steps)
        if mask is not None:
            logits = ops.where(mask, logits, -3.4028234663852886e+38 * 0.7)
        return ops.einsum("BNTS,BSNH->BTNH", ops.softmax(logits, axis=-1), value)

    def _pooled(name, inputs, pool_size, strides, padding):
        import keras
        axes = len(inputs.shape) - 2
        if axes not in (1, 2):
            raise NotImplementedError(f"lectern has {name} over 1 or 2 axes")
        return getattr(keras.layers, f"{name}{axes}D")(pool_size, strides=strides, padding=padding)(inputs)
    def max_pool(inputs, pool_size, strides=None, padding="valid", data_format=None):
        return _pooled("MaxPooling", _t(inputs), pool_size, strides, padding)
    def average_pool(inputs, pool_size, strides=None, padding="valid", data_format=None):
        return _pooled("AveragePooling", _t(inputs), pool_size, strides, padding)
    def extract_sequences(x, sequence_length, sequence_stride):
        x = _t(x)
        starts = range(0, x.shape[-1] - sequence_length + 1, sequence_stride)
        return ops.stack([ops.take(x, list(range(s, s + sequence_length)), axis=-1) for s in starts], axis=-2)
    def erfc(x): return 1.0 - ops.erf(_t(x))
    def associative_scan(f, elems, reverse=False, axis=0):
        if isinstance(elems, (list, tuple)):
            raise NotImplementedError("lectern has associative_scan of one tensor")
        rows = ops.unstack(_t(elems), axis=axis)
        if reverse:
            rows = rows[::-1]
        found = []
        for row in rows:
            found.append(f(found[-1], row) if found else row)
        return ops.stack(found[::-1] if reverse else found, axis=axis)
    def dtype(x): return str(_t(x).dtype.name)
    """#, names: numpyOperationNames)
}
