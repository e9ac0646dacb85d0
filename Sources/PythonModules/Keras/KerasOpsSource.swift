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
    "in_top_k", "slice",
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

    def _numpy(x):
        if hasattr(x, "numpy"):
            return x.numpy()
        return np.asarray(x) if isinstance(x, np.ndarray) else np.asarray(ops.convert_to_tensor(x).numpy())

    def _clipped(output):
        return ops.clip(output, 1e-7, 1 - 1e-7)

    TopKV2 = namedtuple("TopKV2", ["values", "indices"])

    def top_k(x, k, sorted=True):
        x = _numpy(x)
        order = np.argsort(-x, axis=-1, kind="stable")[..., :k]
        return TopKV2(_back(np.take_along_axis(x, order, axis=-1)), _back(order.astype("int32")))

    def argmax(x, axis=None, keepdims=False):
        return _back(np.argmax(_numpy(x), axis=axis, keepdims=keepdims).astype("int32"))

    def argmin(x, axis=None, keepdims=False):
        return _back(np.argmin(_numpy(x), axis=axis, keepdims=keepdims).astype("int32"))

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
        return categorical_crossentropy(ops.one_hot(target, output.shape[-1]), logits, True, axis)

    def normalize(x, axis=-1, order=2, epsilon=None):
        x = ops.convert_to_tensor(x)
        norm = ops.sqrt(ops.sum(ops.square(x), axis=axis, keepdims=True))
        return x / ops.maximum(norm, 1e-12)

    def diff(a, n=1, axis=-1): return _back(np.diff(_numpy(a), n=n, axis=axis))
    def digitize(x, bins): return _back(np.digitize(_numpy(x), _numpy(bins)).astype("int32"))
    def bincount(x, weights=None, minlength=0, sparse=False): return _back(np.bincount(_numpy(x), minlength=minlength).astype("int32"))
    def nonzero(x): return tuple([_back(p.astype("int32")) for p in np.nonzero(_numpy(x))])
    def average(x, axis=None, weights=None): return _back(np.average(_numpy(x), axis=axis, weights=None if weights is None else _numpy(weights)))
    def trace(x): return _back(np.trace(_numpy(x)))
    def diag(x, k=0): return _back(np.diag(_numpy(x), k))
    def diagonal(x): return _back(np.diag(_numpy(x)))
    def inner(x1, x2): return _back(np.inner(_numpy(x1), _numpy(x2)))
    def vstack(xs): return ops.concatenate([ops.reshape(x, (1, -1)) if len(_numpy(x).shape) == 1 else x for x in xs], axis=0)
    def hstack(xs): return ops.concatenate(xs, axis=0 if len(_numpy(xs[0]).shape) == 1 else 1)
    def quantile(x, q, axis=None, method="linear", keepdims=False): return _back(np.quantile(_numpy(x), q, axis=axis))
    def nan_to_num(x, nan=0.0): return ops.where(ops.isnan(x), nan, x)
    def meshgrid(*x, indexing="xy"): return [_back(g) for g in np.meshgrid(*[_numpy(v) for v in x], indexing=indexing)]
    def roll(x, shift, axis=None): return _back(np.roll(_numpy(x), shift, axis=axis))
    def moveaxis(x, source, destination): return _back(np.moveaxis(_numpy(x), source, destination))
    def arctan(x): return _back(np.arctan(_numpy(x)))
    def hypot(a, b): return _back(np.hypot(_numpy(a), _numpy(b)))
    def amax(x, axis=None, keepdims=False): return ops.max(x, axis=axis, keepdims=keepdims)
    def amin(x, axis=None, keepdims=False): return ops.min(x, axis=axis, keepdims=keepdims)
    def searchsorted(sorted_sequence, values, side="left"): return _back(np.searchsorted(_numpy(sorted_sequence), _numpy(values), side=side).astype("int32"))
    def is_tensor(x): return hasattr(x, "numpy") and hasattr(x, "dtype")
    def copy(x): return _back(_numpy(x).copy())
    def identity(n, dtype="float32"): return ops.eye(n)
    def unstack(x, num=None, axis=0): return [x[k] for k in range(x.shape[0])] if axis == 0 else [ops.take(x, k, axis=axis) for k in range(x.shape[axis])]
    def cond(pred, true_fn, false_fn): return true_fn() if bool(pred) else false_fn()
    def in_top_k(targets, predictions, k):
        p = _numpy(predictions)
        own = p[np.arange(len(p)), _numpy(targets)]
        return _back(np.sum(p > own[:, None], axis=1) < k)
    def slice(inputs, start_indices, shape):
        out = inputs
        for axis, (start, size) in enumerate(zip(start_indices, shape)):
            out = ops.take(out, list(range(start, start + size)), axis=axis)
        return out
    def confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype="int32", name=None):
        labels, predictions = _numpy(labels).astype(int), _numpy(predictions).astype(int)
        n = num_classes or int(max(labels.max(), predictions.max())) + 1
        out = np.zeros((n, n), dtype="int32")
        for a, b, w in zip(labels, predictions, np.ones(len(labels)) if weights is None else _numpy(weights)):
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
        lengths = _numpy(lengths)
        n = int(lengths.max()) if maxlen is None else maxlen
        return _back((np.arange(n) < lengths[..., None]).astype("bool"))
    """#,
    names: operationNames + [
      "confusion_matrix", "divide_no_nan", "l2_normalize", "sequence_mask",
    ])
}
