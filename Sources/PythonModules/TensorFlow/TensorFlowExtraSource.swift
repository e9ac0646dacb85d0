import MiniPython

/// Rarer functions and classes of TensorFlow, put together from others, in Python.
enum TensorFlowExtra {
  static let topNames = [
    "TensorArray", "acos", "acosh", "asin", "asinh", "atan", "atanh", "atan2", "cosh", "sinh",
    "case", "switch_case", "group", "no_op", "identity_n", "foldr", "histogram_fixed_width",
    "numpy_function", "py_function", "reverse_sequence", "saturate_cast", "scalar_mul",
    "tensor_scatter_nd_sub", "tensor_scatter_nd_max", "tensor_scatter_nd_min", "name_scope",
    "control_dependencies", "device", "Module", "unravel_index", "truncatemod", "truncatediv",
    "ones_initializer", "zeros_initializer", "constant_initializer",
    "random_normal_initializer", "random_uniform_initializer", "recompute_grad", "init_scope",
    "tuple", "shape_n", "timestamp",
  ]
  static let mathNames = [
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "erfc", "log_sigmoid", "logical_xor",
    "reciprocal_no_nan", "rint", "scalar_mul", "segment_max", "segment_min", "segment_prod",
    "softsign", "unsorted_segment_max", "unsorted_segment_min", "unsorted_segment_prod",
    "unsorted_segment_sqrt_n", "is_finite", "cumulative_logsumexp", "invert_permutation", "real",
    "imag", "conj", "xdivy", "is_strictly_increasing", "is_non_decreasing",
  ]
  static let networkNames = [
    "softsign", "crelu", "avg_pool1d", "avg_pool2d", "max_pool1d", "max_pool2d", "avg_pool",
    "max_pool", "conv1d", "conv2d", "convolution", "batch_normalization", "compute_average_loss",
    "log_sigmoid",
  ]
  static let matrixNames = [
    "adjoint", "eigh", "eigvalsh", "logdet", "lstsq", "matrix_transpose", "normalize", "pinv",
    "qr", "slogdet", "svd", "tensor_diag", "tensor_diag_part", "matrix_rank", "cross",
  ]
  static let bitNames = [
    "bitwise_and", "bitwise_or", "bitwise_xor", "invert", "left_shift", "right_shift",
  ]

  static let module = ModuleDefinition(
    python: "_tensorflow_extra", "Rarer functions on tensors.",
    #"""
    import math
    import numpy as np
    import keras
    import tensorflow as tf
    from keras import ops
    from _tensorflow_more import _t, _pair, _numpy, _segments, atan2, cosh, sinh

    class TensorArray:
        def __init__(self, dtype, size=None, dynamic_size=None, clear_after_read=None, element_shape=None, **options):
            self.dtype, self.element_shape = tf.as_dtype(dtype), element_shape
            self.dynamic_size = bool(dynamic_size)
            self._parts = [None] * int(size or 0)

        def _copy(self, parts):
            made = TensorArray(self.dtype, dynamic_size=self.dynamic_size)
            made._parts = parts
            return made

        def write(self, index, value, name=None):
            index = int(index)
            if index >= len(self._parts):
                if not self.dynamic_size:
                    raise tf.errors.OutOfRangeError(
                        f"Tried to write to index {index} but array is not resizeable and size is: {len(self._parts)}")
                self._parts = self._parts + [None] * (index + 1 - len(self._parts))
            self._parts[index] = _t(value) if not isinstance(value, (int, float)) else tf.constant(value, dtype=self.dtype)
            return self

        def read(self, index, name=None):
            index = int(index)
            if not 0 <= index < len(self._parts):
                raise tf.errors.OutOfRangeError(
                    f"Tried to read from index {index} but array size is: {len(self._parts)} ")
            return self._parts[index]

        def _filled(self):
            known = [p for p in self._parts if p is not None]
            return [tf.zeros_like(known[0]) if p is None and known else p for p in self._parts]

        def stack(self, name=None): return tf.stack(self._filled())
        def concat(self, name=None): return tf.concat(self._filled(), 0)
        def size(self, name=None): return tf.constant(len(self._parts), dtype=tf.int32)
        def gather(self, indices, name=None): return tf.stack([self.read(k) for k in np.asarray(_t(indices).numpy()).tolist()])
        def unstack(self, value, name=None): return self._copy(list(_t(value)))
        def identity(self): return self._copy(list(self._parts))
        def scatter(self, indices, value, name=None):
            for k, v in zip(np.asarray(_t(indices).numpy()).tolist(), list(_t(value))):
                self.write(k, v)
            return self
        def mark_used(self): pass
        def close(self, name=None): pass

    def acos(x, name=None): return _numpy(np.arccos, x)
    def acosh(x, name=None): return _numpy(np.arccosh, x)
    def asin(x, name=None): return _numpy(np.arcsin, x)
    def asinh(x, name=None): return _numpy(np.arcsinh, x)
    def atan(x, name=None): return _numpy(np.arctan, x)
    def atanh(x, name=None): return _numpy(np.arctanh, x)

    def case(pred_fn_pairs, default=None, exclusive=False, strict=False, name="case"):
        for holds, function in pred_fn_pairs:
            if bool(holds):
                return function()
        return default()

    def switch_case(branch_index, branch_fns, default=None, name="switch_case"):
        known = dict(enumerate(branch_fns)) if isinstance(branch_fns, list) and callable(branch_fns[0]) else dict(branch_fns)
        place = int(branch_index)
        if place in known:
            return known[place]()
        return default() if default is not None else known[max(known)]()

    def group(*inputs, name=None): pass
    def no_op(name=None): pass
    def identity_n(input, name=None): return [tf.identity(x) for x in input]
    def tuple(tensors, control_inputs=None, name=None): return list(tensors)
    def shape_n(input, out_type=None, name=None): return [tf.shape(x) for x in input]
    def recompute_grad(f): return f
    def timestamp(name=None):
        import time
        return tf.constant(time.time(), dtype=tf.float64)

    def foldr(fn, elems, initializer=None, **options):
        rows = list(_t(elems))[::-1]
        total = rows.pop(0) if initializer is None else _t(initializer)
        for row in rows:
            total = fn(total, row)
        return total

    def histogram_fixed_width(values, value_range, nbins=100, dtype=None, name=None):
        values = np.asarray(_t(values).numpy(), dtype="float64").ravel()
        low, high = [float(v) for v in value_range]
        places = np.clip(np.floor((values - low) / (high - low) * int(nbins)), 0, int(nbins) - 1).astype(int)
        return tf.constant(np.bincount(places, minlength=int(nbins)), dtype=dtype or tf.int32)

    def numpy_function(func=None, inp=None, Tout=None, stateful=True, name=None):
        return tf.constant(np.asarray(func(*[_t(x).numpy() for x in inp])), dtype=Tout)
    def py_function(func=None, inp=None, Tout=None, name=None):
        return tf.cast(_t(func(*[_t(x) for x in inp])), Tout)

    def reverse_sequence(input, seq_lengths, seq_axis=None, batch_axis=None, name=None):
        x = _t(input)
        seq, batch = seq_axis or 0, batch_axis or 0
        rows = []
        for row, n in zip(tf.unstack(x, axis=batch), np.asarray(_t(seq_lengths).numpy()).tolist()):
            place = seq - 1 if seq > batch else seq
            order = list(range(n))[::-1] + list(range(n, row.shape[place]))
            rows.append(tf.gather(row, order, axis=place))
        return tf.stack(rows, axis=batch)

    def saturate_cast(value, dtype, name=None):
        kind = tf.as_dtype(dtype)
        return tf.cast(tf.clip_by_value(_t(value), kind.min, kind.max), kind)
    def scalar_mul(scalar, x, name=None): return scalar * _t(x)

    def tensor_scatter_nd_sub(tensor, indices, updates, name=None):
        return tf.tensor_scatter_nd_add(tensor, indices, -_t(updates))

    def _extreme(tensor, indices, updates, join):
        rows = _t(tensor).numpy().copy()
        places = np.asarray(_t(indices).numpy())
        for place, value in zip(places.reshape(-1, places.shape[-1]).tolist(), np.asarray(_t(updates).numpy())):
            at = place[0] if len(place) == 1 else tuple_of(place)
            rows[at] = join(rows[at], value)
        return tf.constant(rows)

    def tuple_of(values):
        return (*values,)

    def tensor_scatter_nd_max(tensor, indices, updates, name=None): return _extreme(tensor, indices, updates, np.maximum)
    def tensor_scatter_nd_min(tensor, indices, updates, name=None): return _extreme(tensor, indices, updates, np.minimum)

    class name_scope:
        def __init__(self, name=None, *rest): self.name = name
        def __enter__(self): return f"{self.name}/"
        def __exit__(self, *exception): return False

    control_dependencies = device = init_scope = name_scope

    class Module:
        def __init__(self, name=None):
            self._own_name = name

        @property
        def name(self):
            if getattr(self, "_own_name", None) is not None:
                return self._own_name
            text = ""
            for k, c in enumerate(type(self).__name__):
                text += ("_" if c.isupper() and k else "") + c.lower()
            return text

        def _found(self):
            found = []
            def walk(value):
                if isinstance(value, tf.Variable):
                    if not any([value is f for f in found]):
                        found.append(value)
                elif isinstance(value, Module):
                    for v in value._found():
                        walk(v)
                elif isinstance(value, keras.layers.Layer):
                    for v in value.variables:
                        found.append(v)
                elif isinstance(value, (list, type(()))):
                    for v in value:
                        walk(v)
                elif isinstance(value, dict):
                    for v in value.values():
                        walk(v)
            for key in sorted(vars(self)):
                walk(vars(self)[key])
            return found

        @property
        def variables(self): return (*self._found(),)
        @property
        def trainable_variables(self): return (*[v for v in self._found() if v.trainable],)
        @property
        def non_trainable_variables(self): return (*[v for v in self._found() if not v.trainable],)
        @property
        def submodules(self):
            return (*[v for k, v in sorted(vars(self).items()) if isinstance(v, (Module, keras.layers.Layer))],)
        @classmethod
        def with_name_scope(cls, method): return method

    def unravel_index(indices, dims, name=None):
        return tf.constant(np.stack(np.unravel_index(_t(indices).numpy(), [int(d) for d in dims])))
    def truncatediv(x, y, name=None):
        x, y = _pair(x, y)
        return _numpy(lambda a, b: np.trunc(a / b), x, y)
    def truncatemod(x, y, name=None):
        x, y = _pair(x, y)
        return _numpy(np.fmod, x, y)

    def ones_initializer(): return lambda shape, dtype=None: tf.ones(shape, dtype=dtype or tf.float32)
    def zeros_initializer(): return lambda shape, dtype=None: tf.zeros(shape, dtype=dtype or tf.float32)
    def constant_initializer(value=0, support_partition=False):
        return lambda shape, dtype=None: tf.cast(tf.fill(shape, value), dtype or tf.float32)
    def random_normal_initializer(mean=0.0, stddev=0.05, seed=None):
        return lambda shape, dtype=None: tf.random.normal(shape, mean, stddev, seed=seed)
    def random_uniform_initializer(minval=-0.05, maxval=0.05, seed=None):
        return lambda shape, dtype=None: tf.random.uniform(shape, minval, maxval, seed=seed)

    def erfc(x, name=None): return 1 - tf.math.erf(_t(x))
    def log_sigmoid(x, name=None): return -tf.math.softplus(-_t(x))
    def logical_xor(x, y, name=None): return tf.not_equal(_t(x), _t(y))
    def reciprocal_no_nan(x, name=None):
        x = _t(x)
        return tf.math.divide_no_nan(tf.ones_like(x), x)
    def rint(x, name=None): return tf.round(_t(x))
    def softsign(features, name=None):
        x = _t(features)
        return x / (1 + tf.abs(x))
    def is_finite(x, name=None): return tf.constant(np.isfinite(_t(x).numpy()))
    def real(input, name=None): return _t(input)
    def imag(input, name=None): return tf.zeros_like(_t(input))
    def conj(x, name=None): return _t(x)
    def xdivy(x, y, name=None):
        x, y = _pair(x, y)
        zero = tf.equal(x, 0)
        return tf.where(zero, tf.zeros_like(x), x / tf.where(zero, tf.ones_like(y), y))
    def is_strictly_increasing(x, name=None): return tf.constant(bool((np.diff(_t(x).numpy().ravel()) > 0).all()))
    def is_non_decreasing(x, name=None): return tf.constant(bool((np.diff(_t(x).numpy().ravel()) >= 0).all()))
    def invert_permutation(x, name=None): return tf.cast(tf.argsort(_t(x)), _t(x).dtype)
    def cumulative_logsumexp(x, axis=0, exclusive=False, reverse=False, name=None):
        return tf.math.log(tf.cumsum(tf.exp(_t(x)), axis=axis, exclusive=exclusive, reverse=reverse))

    def segment_max(data, segment_ids, name=None): return ops.segment_max(_t(data), _t(segment_ids))
    def segment_min(data, segment_ids, name=None): return ops.segment_min(_t(data), _t(segment_ids))
    def segment_prod(data, segment_ids, name=None): return ops.segment_prod(_t(data), _t(segment_ids))
    def unsorted_segment_max(data, segment_ids, num_segments, name=None): return ops.segment_max(_t(data), _t(segment_ids), int(num_segments))
    def unsorted_segment_min(data, segment_ids, num_segments, name=None): return ops.segment_min(_t(data), _t(segment_ids), int(num_segments))
    def unsorted_segment_prod(data, segment_ids, num_segments, name=None): return ops.segment_prod(_t(data), _t(segment_ids), int(num_segments))
    def unsorted_segment_sqrt_n(data, segment_ids, num_segments, name=None):
        data = _t(data)
        counts = tf.reduce_sum(tf.one_hot(segment_ids, int(num_segments), dtype=data.dtype), axis=0)
        counts = tf.reshape(tf.sqrt(tf.maximum(counts, 1)), (-1,) + (1,) * (len(data.shape) - 1))
        return tf.math.unsorted_segment_sum(data, segment_ids, num_segments) / counts

    def crelu(features, axis=-1, name=None): return tf.concat([tf.nn.relu(features), tf.nn.relu(-_t(features))], axis)

    def _lengths(value, axes):
        if isinstance(value, int):
            return [value] * axes
        value = list(value)
        return value[1:-1] if len(value) == axes + 2 else value * axes if len(value) == 1 else value

    def _pool(name, axes, input, ksize, strides, padding):
        layer = getattr(keras.layers, f"{name}{axes}D")
        return layer(_lengths(ksize, axes), strides=_lengths(strides, axes), padding=padding.lower())(_t(input))

    def avg_pool1d(input, ksize, strides, padding, data_format="NWC", name=None): return _pool("AveragePooling", 1, input, ksize, strides, padding)
    def max_pool1d(input, ksize, strides, padding, data_format="NWC", name=None): return _pool("MaxPooling", 1, input, ksize, strides, padding)
    def avg_pool2d(input, ksize, strides, padding, data_format="NHWC", name=None): return _pool("AveragePooling", 2, input, ksize, strides, padding)
    def max_pool2d(input, ksize, strides, padding, data_format="NHWC", name=None): return _pool("MaxPooling", 2, input, ksize, strides, padding)
    def avg_pool(input, ksize, strides, padding, data_format=None, name=None): return _pool("AveragePooling", len(_t(input).shape) - 2, input, ksize, strides, padding)
    def max_pool(input, ksize, strides, padding, data_format=None, name=None): return _pool("MaxPooling", len(_t(input).shape) - 2, input, ksize, strides, padding)

    def _windows(x, axis, size, stride, dilation, padding):
        """The input padded along an axis, and where its windows start."""
        length, reach = x.shape[axis], (size - 1) * dilation + 1
        if padding == "SAME":
            count = -(-length // stride)
            missing = max((count - 1) * stride + reach - length, 0)
            sides = [[0, 0]] * len(x.shape)
            sides[axis] = [missing // 2, missing - missing // 2]
            x, length = tf.pad(x, sides), length + missing
        return x, max((length - reach) // stride + 1, 0)

    def _conv(x, filters, strides, padding, dilations, axes):
        x, filters = _t(x), _t(filters)
        counts = []
        for k in range(axes):
            x, count = _windows(x, k + 1, filters.shape[k], strides[k], dilations[k], padding.upper())
            counts.append(count)
        total = None
        for place in np.ndindex(*[int(n) for n in filters.shape][:axes]):
            part = x
            for k, offset in enumerate(place):
                starts = [offset * dilations[k] + j * strides[k] for j in range(counts[k])]
                part = tf.gather(part, starts, axis=k + 1)
            kernel = filters
            for offset in place:
                kernel = kernel[int(offset)]
            term = tf.tensordot(part, kernel, 1)
            total = term if total is None else total + term
        return total

    def conv1d(input, filters, stride, padding, data_format="NWC", dilations=None, name=None):
        return _conv(input, filters, _lengths(stride, 1), padding, _lengths(dilations or 1, 1), 1)
    def conv2d(input, filters, strides, padding, data_format="NHWC", dilations=None, name=None):
        return _conv(input, filters, _lengths(strides, 2), padding, _lengths(dilations or 1, 2), 2)
    def convolution(input, filters, strides=None, padding="VALID", data_format=None, dilations=None, name=None):
        axes = len(_t(input).shape) - 2
        return _conv(input, filters, _lengths(strides or 1, axes), padding, _lengths(dilations or 1, axes), axes)

    def batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name=None):
        factor = tf.math.rsqrt(_t(variance) + variance_epsilon)
        if scale is not None:
            factor = factor * scale
        return _t(x) * factor + ((offset - mean * factor) if offset is not None else -mean * factor)
    def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None):
        loss = _t(per_example_loss)
        if sample_weight is not None:
            loss = loss * sample_weight
        return tf.reduce_sum(loss) / (global_batch_size or int(loss.shape[0]))

    def matrix_transpose(a, name="matrix_transpose", conjugate=False):
        axes = list(range(len(a.shape)))
        return tf.transpose(a, axes[:-2] + [axes[-1], axes[-2]])
    def adjoint(matrix, name=None): return matrix_transpose(_t(matrix))
    def eigh(tensor, name=None): return (*[tf.constant(p, dtype=_t(tensor).dtype) for p in np.linalg.eigh(_t(tensor).numpy())],)
    def eigvalsh(tensor, name=None): return eigh(tensor)[0]
    def logdet(matrix, name=None): return _numpy(lambda m: np.linalg.slogdet(m)[1], matrix)
    def slogdet(input, name=None):
        sign, log = np.linalg.slogdet(_t(input).numpy())
        return tf.constant(sign, dtype=_t(input).dtype), tf.constant(log, dtype=_t(input).dtype)
    def lstsq(matrix, rhs, l2_regularizer=0.0, fast=True, name=None):
        return _numpy(lambda a, b: np.linalg.lstsq(a, b, None)[0], matrix, rhs)
    def normalize(tensor, ord="euclidean", axis=None, name=None):
        size = tf.norm(tensor, ord=ord, axis=axis, keepdims=True)
        return _t(tensor) / size, size
    def pinv(a, rcond=None, validate_args=False, name=None): return _numpy(np.linalg.pinv, a)
    def qr(input, full_matrices=False, name=None):
        return (*[tf.constant(p, dtype=_t(input).dtype) for p in np.linalg.qr(_t(input).numpy(), "complete" if full_matrices else "reduced")],)
    def svd(tensor, full_matrices=False, compute_uv=True, name=None):
        kind = _t(tensor).dtype.name
        u, s, vh = [np.asarray(p).astype(kind) for p in np.linalg.svd(_t(tensor).numpy(), full_matrices)]
        return (tf.constant(s), tf.constant(u), tf.constant(np.swapaxes(vh, -1, -2))) if compute_uv else tf.constant(s)
    def tensor_diag(diagonal, name=None): return tf.linalg.diag(diagonal)
    def tensor_diag_part(input, name=None): return tf.linalg.diag_part(input)
    def matrix_rank(a, tol=None, validate_args=False, name=None): return tf.constant(int(np.linalg.matrix_rank(_t(a).numpy())), dtype=tf.int32)
    def cross(a, b, name=None): return _numpy(np.cross, a, b)

    def bitwise_and(x, y, name=None): return tf.constant(_t(x).numpy() & _t(y).numpy())
    def bitwise_or(x, y, name=None): return tf.constant(_t(x).numpy() | _t(y).numpy())
    def bitwise_xor(x, y, name=None): return tf.constant(_t(x).numpy() ^ _t(y).numpy())
    def invert(x, name=None): return tf.constant(~_t(x).numpy())
    def left_shift(x, y, name=None): return tf.constant(_t(x).numpy() << _t(y).numpy())
    def right_shift(x, y, name=None): return tf.constant(_t(x).numpy() >> _t(y).numpy())
    """#,
    names: Array(Set(topNames + mathNames + networkNames + matrixNames + bitNames)).sorted())
}
