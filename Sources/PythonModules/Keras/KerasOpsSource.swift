import MiniPython

extension KerasPython {
  static let operationNames = [
    "argmax", "argmin", "top_k", "binary_crossentropy", "categorical_crossentropy",
    "sparse_categorical_crossentropy", "normalize", "diff",
    "digitize", "bincount", "nonzero", "average", "trace",
    "diag", "diagonal", "inner", "vstack", "hstack",
    "quantile", "nan_to_num", "meshgrid", "roll", "moveaxis",
    "arctan", "hypot", "amax", "amin", "searchsorted",
    "is_tensor", "copy", "identity", "unstack", "cond",
    "in_top_k", "slice", "floor_divide", "remainder", "gelu", "while_loop", "fori_loop",
    "scan", "map", "vectorized_map",
    "switch", "scatter", "scatter_update", "segment_sum",
  ]

  /// Functions on tensors that are put together from others.
  static let operations = ModuleDefinition(
    python: "_keras_ops", "Functions on tensors.",
    #"""
    from collections import namedtuple
    import numpy as np
    import keras
    from keras import ops

    def _back(array):
        return ops.convert_to_tensor(array)

    # The numbers of what has no gradient.
    def _plain(x):
        if hasattr(x, "numpy"):
            return x.numpy()
        return np.asarray(x) if isinstance(x, np.ndarray) else np.asarray(ops.convert_to_tensor(x).numpy())

    # The numbers of what has a gradient that is not known here.
    def _numpy(x):
        if getattr(x, "_is_watched", False):
            raise NotImplementedError(
                "lectern does not have the gradient of this operation; tf.stop_gradient(x) leaves it out")
        return _plain(x)

    def _clipped(output):
        return ops.clip(output, 1e-7, 1 - 1e-7)

    TopKV2 = namedtuple("TopKV2", ["values", "indices"])

    def top_k(x, k=1, sorted=True, index_type=None, name=None):
        x = ops.convert_to_tensor(x)
        if k > x.shape[-1]:
            import tensorflow as tf
            raise tf.errors.InvalidArgumentError(
                "{{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must have at "
                f"least k columns. Had {x.shape[-1]}, needed {k} [Op:TopKV2]")
        order = np.argsort(-x.numpy(), axis=-1, kind="stable")[..., :k].astype("int32")
        return TopKV2(ops._taken(x, order), _back(order))

    def argmax(x, axis=None, keepdims=False):
        return _back(np.argmax(_plain(x), axis=axis, keepdims=keepdims).astype("int32"))

    def argmin(x, axis=None, keepdims=False):
        return _back(np.argmin(_plain(x), axis=axis, keepdims=keepdims).astype("int32"))

    def binary_crossentropy(target, output, from_logits=False):
        target, output = ops.convert_to_tensor(target), ops.convert_to_tensor(output)
        if from_logits:
            return ops.maximum(output, 0.0) - output * target + ops.log1p(ops.exp(-ops.abs(output)))
        output = _clipped(output)
        return -(target * ops.log(output) + (1.0 - target) * ops.log(1.0 - output))

    def categorical_crossentropy(target, output, from_logits=False, axis=-1):
        target, output = ops.convert_to_tensor(target), ops.convert_to_tensor(output)
        if from_logits:
            return -ops.sum(target * (output - ops.logsumexp(output, axis=axis, keepdims=True)), axis=axis)
        output = _clipped(output / ops.sum(output, axis=axis, keepdims=True))
        return -ops.sum(target * ops.log(output), axis=axis)

    def sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1):
        output = ops.convert_to_tensor(output)
        logits = output if from_logits else ops.log(_clipped(output))
        return categorical_crossentropy(ops.one_hot(target, output.shape[-1], dtype=output.dtype.name), logits, True, axis)

    def normalize(x, axis=-1, order=2, epsilon=None):
        x = ops.convert_to_tensor(x)
        norm = ops.sqrt(ops.sum(ops.square(x), axis=axis, keepdims=True))
        return x / ops.maximum(norm, 1e-12)

    def diff(a, n=1, axis=-1):
        x = ops.convert_to_tensor(a)
        for _ in range(min(n, x.shape[axis])):  # then nothing is left
            count = x.shape[axis]
            x = ops.take(x, list(range(1, count)), axis=axis) - ops.take(x, list(range(count - 1)), axis=axis)
        return x

    def digitize(x, bins): return _back(np.digitize(_plain(x), _plain(bins)).astype("int32"))
    def bincount(x, weights=None, minlength=0, sparse=False):
        if weights is None:
            return _back(np.bincount(_plain(x), minlength=minlength).astype("int32"))
        return _back(np.bincount(_plain(x), weights=_numpy(weights), minlength=minlength).astype("float32"))
    def nonzero(x): return tuple([_back(p.astype("int32")) for p in np.nonzero(_plain(x))])

    def average(x, axis=None, weights=None):
        x = ops.convert_to_tensor(x)
        if weights is None:
            return ops.mean(x, axis=axis)
        weights = ops.convert_to_tensor(weights, dtype=x.dtype)
        if len(weights.shape) != len(x.shape):
            shape = [1] * len(x.shape)
            shape[axis] = weights.shape[0]
            weights = ops.reshape(weights, tuple(shape))
        return ops.sum(x * weights, axis=axis) / ops.sum(weights * ops.ones_like(x), axis=axis)

    def diagonal(x, offset=0, axis1=0, axis2=1):
        x = ops.convert_to_tensor(x)
        if axis1 != 0 or axis2 != 1 or len(x.shape) != 2:
            raise NotImplementedError("lectern has the diagonal of matrices alone")
        rows, columns = x.shape
        places = [k * columns + k + offset for k in range(rows) if 0 <= k + offset < columns]
        return ops.take(ops.reshape(x, (-1,)), places)

    def trace(x, offset=0, axis1=0, axis2=1): return ops.sum(diagonal(x, offset, axis1, axis2))

    def diag(x, k=0):
        x = ops.convert_to_tensor(x)
        if len(x.shape) == 2:
            return diagonal(x, k)
        n = x.shape[0] + abs(k)
        places = np.zeros((n, n), dtype="int32")
        shown = np.zeros((n, n), dtype=x.dtype.name)
        for j in range(x.shape[0]):
            row, column = (j, j + k) if k >= 0 else (j - k, j)
            places[row, column], shown[row, column] = j, 1
        return ops.reshape(ops.take(x, places.ravel().tolist()), (n, n)) * _back(shown)

    def inner(x1, x2):
        x1, x2 = ops.convert_to_tensor(x1), ops.convert_to_tensor(x2)
        if len(x1.shape) == 1 and len(x2.shape) == 1:
            return ops.sum(x1 * x2)
        return ops.matmul(x1, ops.transpose(x2) if len(x2.shape) == 2 else x2)
    def vstack(xs):
        xs = list(xs)
        return ops.concatenate([ops.reshape(x, (1, -1)) if len(_plain(x).shape) == 1 else x for x in xs], axis=0)
    def hstack(xs): return ops.concatenate(xs, axis=0 if len(_plain(xs[0]).shape) == 1 else 1)
    def quantile(x, q, axis=None, method="linear", keepdims=False): return _back(np.quantile(_numpy(x), q, axis=axis))
    def nan_to_num(x, nan=0.0): return ops.where(ops.isnan(x), nan, x)
    def meshgrid(*x, indexing="xy"): return [_back(g) for g in np.meshgrid(*[_numpy(v) for v in x], indexing=indexing)]

    def roll(x, shift, axis=None):
        x = ops.convert_to_tensor(x)
        if axis is None:
            return ops.reshape(roll(ops.reshape(x, (-1,)), shift, 0), tuple(x.shape))
        shifts = [shift] if isinstance(shift, int) else list(shift)
        for move, place in zip(shifts, [axis] if isinstance(axis, int) else list(axis)):
            count = x.shape[place]
            x = ops.take(x, [(k - move) % count for k in range(count)], axis=place)
        return x

    def moveaxis(x, source, destination):
        x = ops.convert_to_tensor(x)
        order = np.moveaxis(np.zeros([1] * len(x.shape)), source, destination).ndim
        axes = list(range(order))
        sources = [s % order for s in ([source] if isinstance(source, int) else source)]
        targets = [d % order for d in ([destination] if isinstance(destination, int) else destination)]
        rest = [a for a in axes if a not in sources]
        for target, place in sorted(zip(targets, sources)):
            rest.insert(target, place)
        return ops.transpose(x, rest)

    def arctan(x): return _back(np.arctan(_numpy(x)))
    def hypot(a, b):
        a, b = ops.convert_to_tensor(a), ops.convert_to_tensor(b)
        return ops.sqrt(a * a + b * b)
    def amax(x, axis=None, keepdims=False): return ops.max(x, axis=axis, keepdims=keepdims)
    def amin(x, axis=None, keepdims=False): return ops.min(x, axis=axis, keepdims=keepdims)
    def searchsorted(sorted_sequence, values, side="left"): return _back(np.searchsorted(_plain(sorted_sequence), _plain(values), side=side).astype("int32"))
    def is_tensor(x): return hasattr(x, "numpy") and hasattr(x, "dtype")
    def copy(x): return ops.convert_to_tensor(x) * 1 if getattr(x, "_is_watched", False) else _back(_plain(x).copy())
    def identity(n, dtype="float32"): return ops.eye(n)
    def unstack(x, num=None, axis=0): return [x[k] for k in range(x.shape[0])] if axis == 0 else [ops.take(x, k, axis=axis) for k in range(x.shape[axis])]
    def cond(pred, true_fn, false_fn): return true_fn() if bool(pred) else false_fn()
    def in_top_k(targets, predictions, k, name=None):
        rows, places = _plain(predictions), _plain(targets)
        own = rows[np.arange(len(rows)), places]
        return _back(np.sum(rows > own[:, None], axis=1) < k)
    def slice(inputs, start_indices, shape):
        out = inputs
        for axis, (start, size) in enumerate(zip(start_indices, shape)):
            out = ops.take(out, list(range(start, start + size)), axis=axis)
        return out
    def floor_divide(x1, x2):
        x = ops.convert_to_tensor(x1)
        return x // x2

    def remainder(x1, x2): return ops.mod(x1, x2)

    def gelu(x, approximate=True):
        return keras.activations.gelu(ops.convert_to_tensor(x), approximate=approximate)

    def _listed(values):
        return list(values) if isinstance(values, (list, tuple)) else [values]

    def while_loop(cond, body, loop_vars, maximum_iterations=None):
        values, count = [ops.convert_to_tensor(v) for v in _listed(loop_vars)], 0
        while bool(cond(*values)) and (maximum_iterations is None or count < maximum_iterations):
            values = [ops.convert_to_tensor(v) for v in _listed(body(*values))]
            count += 1
        return tuple(values) if isinstance(loop_vars, (list, tuple)) else values[0]

    def fori_loop(lower, upper, body_fun, init_val):
        value = init_val
        for k in range(int(lower), int(upper)):
            value = body_fun(ops.convert_to_tensor(k), value)
        return value

    def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
        count = xs.shape[0] if xs is not None else length
        carry, found = ops.convert_to_tensor(init) if not isinstance(init, (list, tuple)) else init, []
        order = list(range(count))
        for k in (order[::-1] if reverse else order):
            carry, y = f(carry, None if xs is None else xs[k])
            found.append(y)
        if not found or found[0] is None:
            return carry, None
        return carry, ops.stack(found[::-1] if reverse else found)

    def map(f, xs):
        return ops.stack([f(xs[k]) for k in range(xs.shape[0])])

    def vectorized_map(function, elements):
        if isinstance(elements, (list, tuple)):
            return ops.stack([function(type(elements)([e[k] for e in elements])) for k in range(elements[0].shape[0])])
        return map(function, elements)

    def switch(index, branches, *operands):
        return branches[min(max(int(index), 0), len(branches) - 1)](*operands)

    def scatter(indices, values, shape):
        import tensorflow as tf
        return tf.scatter_nd(indices, values, shape)

    def scatter_update(inputs, indices, updates, reduction=None):
        import tensorflow as tf
        if reduction not in (None, "add"):
            raise NotImplementedError("lectern has scatter_update with reduction None and 'add'")
        change = tf.tensor_scatter_nd_add if reduction == "add" else tf.tensor_scatter_nd_update
        return change(inputs, indices, updates)

    def _segments(data, segment_ids, num_segments):
        places = _plain(segment_ids)
        if num_segments is None:
            return int(places.max()) + 1 if places.size else 0
        return num_segments

    def segment_sum(data, segment_ids, num_segments=None, sorted=False):
        import tensorflow as tf
        return tf.math.unsorted_segment_sum(data, segment_ids, _segments(data, segment_ids, num_segments))

    def confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype="int32", name=None):
        labels, predictions = _plain(labels).astype(int), _plain(predictions).astype(int)
        n = num_classes or int(max(labels.max(), predictions.max())) + 1
        out = np.zeros((n, n), dtype="int32")
        for a, b, w in zip(labels, predictions, np.ones(len(labels)) if weights is None else _plain(weights)):
            out[a, b] += int(w)
        return _back(out)
    def divide_no_nan(x, y):
        y = ops.convert_to_tensor(y)
        zero = ops.equal(y, 0)
        return ops.where(zero, ops.zeros_like(y), x / ops.where(zero, ops.ones_like(y), y))
    def l2_normalize(x, axis=None, epsilon=1e-12):
        x = ops.convert_to_tensor(x)
        return x * ops.rsqrt(ops.maximum(ops.sum(ops.square(x), axis=axis, keepdims=True), epsilon))
    def sequence_mask(lengths, maxlen=None, dtype="bool", name=None):
        lengths = _plain(lengths)
        n = int(lengths.max()) if maxlen is None else maxlen
        return _back((np.arange(n) < lengths[..., None]).astype("bool"))
    """#,
    names: operationNames + [
      "confusion_matrix", "divide_no_nan", "l2_normalize", "sequence_mask", "_plain", "_numpy",
      "_back",
    ])
}
