import MiniPython

/// Functions of TensorFlow that are put together from others, in Python.
enum TensorFlowMore {
  static let topNames = [
    "IndexedSlices", "add_n", "unique", "unique_with_counts", "gather_nd", "scatter_nd",
    "tensor_scatter_nd_update",
    "tensor_scatter_nd_add", "slice", "strided_slice", "map_fn", "scan", "foldl", "while_loop",
    "cond", "vectorized_map", "executing_eagerly", "get_static_value", "as_dtype", "divide",
    "truediv", "dynamic_partition", "ensure_shape",
  ]
  static let mathNames = [
    "truediv", "floordiv", "floormod", "mod", "count_nonzero", "xlogy", "xlog1py",
    "reduce_euclidean_norm", "segment_sum", "segment_mean", "unsorted_segment_sum",
    "unsorted_segment_mean", "polyval", "cosh", "sinh", "atan2", "lgamma", "add_n",
    "divide", "multiply_no_nan", "softmax",
  ]

  static let module = ModuleDefinition(
    python: "_tensorflow_more", "Functions on tensors.",
    #"""
    import math
    from collections import namedtuple
    import numpy as np
    import tensorflow as tf

    def _t(x, like=None):
        if tf.is_tensor(x):
            return x
        return tf.convert_to_tensor(x) if like is None else tf.cast(tf.convert_to_tensor(x), like.dtype)

    def _pair(x, y):
        if tf.is_tensor(y):
            return _t(x, y), y
        x = _t(x)
        return x, _t(y, x)

    class IndexedSlices:
        """The gradient of a lookup as TensorFlow keeps it; here gradients are whole tensors."""

    def add_n(inputs, name=None):
        if not inputs or not isinstance(inputs, (list, tuple)):
            raise ValueError("Inputs must be an iterable of at least one Tensor/IndexedSlices with "
                             "the same dtype and shape.")
        total = _t(inputs[0])
        for x in inputs[1:]:
            total = total + x
        return total

    Unique = namedtuple("Unique", ["y", "idx"])
    UniqueWithCounts = namedtuple("UniqueWithCounts", ["y", "idx", "count"])

    def _unique(x):
        x = _t(x)
        places, index, firsts = {}, [], []
        for k, v in enumerate(x.numpy().tolist()):
            if v not in places:
                places[v] = len(places)
                firsts.append(k)
            index.append(places[v])
        if isinstance(x, tf.Tensor):
            found = tf.gather(x, tf.constant(firsts, dtype=tf.int32)) if firsts else x
        else:
            found = tf.constant([x.numpy()[k] for k in firsts])
        return found, index

    def unique(x, out_idx=None, name=None):
        y, index = _unique(x)
        return Unique(y, tf.constant(index, dtype=out_idx or tf.int32))

    def unique_with_counts(x, out_idx=None, name=None):
        y, index = _unique(x)
        counts = [index.count(k) for k in range(len(y))]
        kind = out_idx or tf.int32
        return UniqueWithCounts(y, tf.constant(index, dtype=kind), tf.constant(counts, dtype=kind))

    class _Misplaced(Exception):
        pass

    def _placed(indices, shape, operation, what, end):
        try:
            return _flat_places(indices, shape)
        except _Misplaced as misplaced:
            row = misplaced.args[0]
            rows = np.asarray(_t(indices).numpy()).reshape(-1, len(row)).tolist()
            lengths = ",".join([str(n) for n in shape])
            place = "{{function_node __wrapped__" + operation + "_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
            raise tf.errors.InvalidArgumentError(
                f"{place} indices[{rows.index(row)}] = {row} does not index into {what} [{lengths}]{end} [Op:{operation}]")

    def _flat_places(indices, shape):
        indices = np.asarray(_t(indices).numpy())
        depth = indices.shape[-1]
        steps = [int(np.prod(shape[k + 1:depth])) for k in range(depth)]
        for row in indices.reshape(-1, depth):
            for k, v in enumerate(row):
                if not 0 <= v < shape[k]:
                    raise _Misplaced(row.tolist())
        return (indices * np.array(steps)).sum(axis=-1), depth

    def gather_nd(params, indices, batch_dims=0, name=None):
        params = _t(params)
        shape = tuple(params.shape)
        places, depth = _placed(indices, shape, "GatherNd", "param shape", ", node name: GatherNd")
        rows = tf.reshape(params, (-1,) + shape[depth:])
        found = tf.gather(rows, places.ravel())
        return tf.reshape(found, places.shape + shape[depth:])

    def _scattered(tensor, indices, updates, adds):
        tensor = _t(tensor)
        updates = _t(updates, tensor)
        shape = tuple(tensor.shape)
        places, depth = _placed(indices, shape, "TensorScatterAdd" if adds else "TensorScatterUpdate", "shape", "")
        places = places.ravel().tolist()
        count = int(np.prod(shape[:depth]))
        if not tensor.dtype.is_floating:
            rows = tensor.numpy().copy().reshape((count,) + shape[depth:])
            for place, row in zip(places, updates.numpy().reshape((-1,) + shape[depth:])):
                rows[place] = rows[place] + row if adds else row
            return tf.constant(rows.reshape(shape))
        # Which update goes where, so that gradients find their way back; of several updates of one
        # place the last one stays.
        shares = np.zeros((count, len(places)), dtype=tensor.dtype.name)
        for k, place in enumerate(places):
            if not adds:
                shares[place] = 0
            shares[place, k] = 1
        rows = tf.reshape(tensor, (count, -1))
        if not adds:
            rows = rows * tf.constant(1 - shares.max(axis=1, keepdims=True) if places else np.ones((count, 1), dtype=tensor.dtype.name))
        if places:
            rows = rows + tf.matmul(tf.constant(shares), tf.reshape(updates, (len(places), -1)))
        return tf.reshape(rows, shape)

    def tensor_scatter_nd_update(tensor, indices, updates, name=None):
        return _scattered(tensor, indices, updates, False)

    def tensor_scatter_nd_add(tensor, indices, updates, name=None):
        return _scattered(tensor, indices, updates, True)

    def scatter_nd(indices, updates, shape, name=None):
        updates = _t(updates)
        return _scattered(tf.zeros([int(v) for v in shape], dtype=updates.dtype), indices, updates, True)

    def slice(input_, begin, size, name=None):
        x = _t(input_)
        for axis, (start, count) in enumerate(zip(begin, size)):
            start, count = int(start), int(count)
            length = x.shape[axis]
            place = "{{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
            if not 0 <= start <= length:
                raise tf.errors.InvalidArgumentError(
                    f"{place} Expected begin[{axis}] in [0, {length}], but got {start} [Op:Slice]")
            if count != -1 and not 0 <= count <= length - start:
                raise tf.errors.InvalidArgumentError(
                    f"{place} Expected size[{axis}] in [0, {length - start}], but got {count} [Op:Slice]")
            stop = x.shape[axis] if count == -1 else start + count
            x = tf.gather(x, list(range(start, stop)), axis=axis)
        return x

    def strided_slice(input_, begin, end, strides=None, name=None):
        x = _t(input_)
        steps = [1] * len(begin) if strides is None else [int(s) for s in strides]
        for axis, (start, stop, step) in enumerate(zip(begin, end, steps)):
            places = list(range(x.shape[axis]))[int(start):int(stop):step]
            x = tf.gather(x, places, axis=axis)
        return x

    def map_fn(fn, elems, dtype=None, fn_output_signature=None, **options):
        return tf.stack([_t(fn(e)) for e in _t(elems)])

    def vectorized_map(fn, elems, fallback_to_while_loop=True, warn=True):
        return map_fn(fn, elems)

    def scan(fn, elems, initializer=None, reverse=False, **options):
        rows = list(_t(elems))
        if reverse:
            rows.reverse()
        found = []
        if initializer is None:
            found.append(rows.pop(0))
        total = found[0] if found else _t(initializer)
        for row in rows:
            total = fn(total, row)
            found.append(total)
        return tf.stack(found[::-1] if reverse else found)

    def foldl(fn, elems, initializer=None, **options):
        rows = list(_t(elems))
        total = rows.pop(0) if initializer is None else _t(initializer)
        for row in rows:
            total = fn(total, row)
        return total

    def while_loop(cond, body, loop_vars, maximum_iterations=None, **options):
        values, count = list(loop_vars), 0
        while bool(cond(*values)) and (maximum_iterations is None or count < maximum_iterations):
            found = body(*values)
            values = list(found) if isinstance(found, (list, tuple)) else [found]
            count += 1
        values = [tf.convert_to_tensor(v) if isinstance(v, (bool, int, float)) else v for v in values]
        return tuple(values) if isinstance(loop_vars, tuple) else values

    def cond(pred, true_fn=None, false_fn=None, name=None):
        return true_fn() if bool(pred) else false_fn()

    def executing_eagerly():
        return True

    def get_static_value(tensor, partial=False):
        return tensor.numpy()

    def as_dtype(type_value):
        return tf.strings.string if type_value in ("string", str) else tf.zeros((), dtype=type_value).dtype

    def ensure_shape(x, shape, name=None):
        x = _t(x)
        if len(shape) != len(x.shape) or any([w is not None and w != g for w, g in zip(shape, x.shape)]):
            raise tf.errors.InvalidArgumentError(f"Shape of tensor x {list(x.shape)} is not compatible with expected shape {list(shape)}.")
        return x

    def dynamic_partition(data, partitions, num_partitions, name=None):
        data, partitions = _t(data), _t(partitions)
        return [tf.boolean_mask(data, partitions == k) for k in range(num_partitions)]

    def divide(x, y, name=None):
        x, y = _pair(x, y)
        return x / y

    truediv = divide

    def floordiv(x, y, name=None):
        x, y = _pair(x, y)
        return x // y

    def mod(x, y, name=None):
        x, y = _pair(x, y)
        return x % y

    floormod = mod

    def count_nonzero(input, axis=None, keepdims=None, dtype=None, name=None):
        kind = dtype or tf.int64
        return tf.reduce_sum(tf.cast(_t(input) != 0, kind), axis=axis, keepdims=bool(keepdims))

    def xlogy(x, y, name=None):
        x, y = _pair(x, y)
        zero = tf.equal(x, 0)
        return tf.where(zero, tf.zeros_like(x), x * tf.math.log(tf.where(zero, tf.ones_like(y), y)))

    def xlog1py(x, y, name=None):
        x, y = _pair(x, y)
        return xlogy(x, y + 1)

    def multiply_no_nan(x, y, name=None):
        x, y = _pair(x, y)
        zero = tf.equal(y, 0)
        return tf.where(zero, tf.zeros_like(y), x * y)

    def reduce_euclidean_norm(input_tensor, axis=None, keepdims=False, name=None):
        return tf.sqrt(tf.reduce_sum(tf.square(_t(input_tensor)), axis=axis, keepdims=keepdims))

    def unsorted_segment_sum(data, segment_ids, num_segments, name=None):
        data = _t(data)
        hot = tf.one_hot(segment_ids, int(num_segments), dtype=data.dtype)
        if data.dtype.is_floating:
            shape = tuple(data.shape)
            rows = tf.matmul(tf.transpose(hot), tf.reshape(data, (shape[0], int(np.prod(shape[1:])))))
            return tf.reshape(rows, (int(num_segments),) + shape[1:])
        rows = np.zeros((int(num_segments),) + tuple(data.shape)[1:], dtype=data.dtype.name)
        for k, row in zip(np.asarray(_t(segment_ids).numpy()), data.numpy()):
            rows[k] += row
        return tf.constant(rows)

    def unsorted_segment_mean(data, segment_ids, num_segments, name=None):
        data = _t(data)
        sums = unsorted_segment_sum(data, segment_ids, num_segments)
        counts = tf.reduce_sum(tf.one_hot(segment_ids, int(num_segments), dtype=data.dtype), axis=0)
        counts = tf.reshape(tf.maximum(counts, 1), (-1,) + (1,) * (len(data.shape) - 1))
        return sums / counts

    def _segments(segment_ids):
        places = _t(segment_ids).numpy()
        return int(places.max()) + 1 if places.size else 0

    def segment_sum(data, segment_ids, name=None):
        return unsorted_segment_sum(data, segment_ids, _segments(segment_ids))

    def segment_mean(data, segment_ids, name=None):
        return unsorted_segment_mean(data, segment_ids, _segments(segment_ids))

    def polyval(coeffs, x, name=None):
        if not isinstance(coeffs, list):
            raise ValueError(f"Argument coeffs must be list type. Received type {type(coeffs)}.")
        if not coeffs:
            return tf.zeros_like(x)
        total = _t(coeffs[0])
        for c in coeffs[1:]:
            total = total * x + c
        return total

    def cosh(x, name=None): return (tf.exp(_t(x)) + tf.exp(-_t(x))) / 2
    def sinh(x, name=None): return (tf.exp(_t(x)) - tf.exp(-_t(x))) / 2

    def _numpy(function, *values):
        values = [_t(v) for v in values]
        if any([v._is_watched for v in values]):
            raise NotImplementedError(
                "lectern does not have the gradient of this operation; tf.stop_gradient(x) leaves it out")
        return tf.constant(np.asarray(function(*[v.numpy() for v in values])).astype(values[0].dtype.name))

    def atan2(y, x, name=None): return _numpy(np.arctan2, y, x)
    def lgamma(x, name=None):
        return _numpy(lambda v: np.array([math.lgamma(float(e)) for e in np.ravel(v)]).reshape(np.shape(v)), x)

    def softmax(logits, axis=None, name=None):
        return tf.nn.softmax(logits, axis=-1 if axis is None else axis)

    class PhysicalDevice:
        def __init__(self, name, device_type):
            self.name, self.device_type = name, device_type

        def __repr__(self):
            return f"PhysicalDevice(name='{self.name}', device_type='{self.device_type}')"

    def list_physical_devices(device_type=None):
        return [PhysicalDevice("/physical_device:CPU:0", "CPU")] if device_type in (None, "CPU") else []
    def run_functions_eagerly(run_eagerly): pass
    """#,
    names: Array(Set(topNames + mathNames)).sorted() + [
      "list_physical_devices", "run_functions_eagerly", "_t", "_pair", "_numpy", "_segments",
    ])
}
