import MiniPython

/// Functions of TensorFlow on matrices, for networks and for checks, in Python.
enum TensorFlowMatrices {
  static let matrixNames = [
    "inv", "det", "diag", "diag_part", "trace", "band_part", "solve", "cholesky", "set_diag",
    "matvec",
  ]
  static let networkNames = [
    "weighted_cross_entropy_with_logits", "zero_fraction", "dropout", "log_poisson_loss",
  ]
  static let checkNames = [
    "assert_equal", "assert_near", "assert_greater", "assert_less", "assert_positive",
    "assert_non_negative", "assert_shapes", "check_numerics",
  ]

  static let module = ModuleDefinition(
    python: "_tensorflow_matrices", "Functions on matrices, for networks and for checks.",
    #"""
    import numpy as np
    import tensorflow as tf
    from _tensorflow_more import _t, _pair, _numpy, ensure_shape

    def _only(holds, what):
        if not holds:
            raise NotImplementedError("lectern does not have " + what)

    def inv(input, adjoint=False, name=None):
        _only(not adjoint, "adjoint=True")
        shape = tuple(_t(input).shape)
        if len(shape) < 2 or shape[-1] != shape[-2]:
            raise tf.errors.InvalidArgumentError(
                "{{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input matrix "
                "must be square. [Op:MatrixInverse] name: ")
        try:
            return _numpy(np.linalg.inv, input)
        except np.linalg.LinAlgError:
            raise tf.errors.InvalidArgumentError(
                "{{function_node __wrapped__MatrixInverse_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input is not "
                "invertible. [Op:MatrixInverse]")
    def det(input, name=None): return _numpy(np.linalg.det, input)
    def solve(matrix, rhs, adjoint=False, name=None):
        _only(not adjoint, "adjoint=True")
        return _numpy(np.linalg.solve, matrix, rhs)
    def cholesky(input, name=None): return _numpy(np.linalg.cholesky, input)

    def diag(diagonal, name=None, k=0, **options):
        _only(k == 0 and not options, "other diagonals than the main one")
        x = _t(diagonal)
        return tf.expand_dims(x, -1) * tf.eye(x.shape[-1], dtype=x.dtype)

    def diag_part(input, name=None, k=0, **options):
        _only(k == 0 and not options, "other diagonals than the main one")
        x = _t(input)
        count = min(x.shape[-1], x.shape[-2])
        return tf.stack([x[..., j, j] for j in range(count)], axis=-1)

    def set_diag(input, diagonal, name=None, k=0, **options):
        _only(k == 0 and not options, "other diagonals than the main one")
        x = _t(input)
        eye = tf.eye(x.shape[-2], x.shape[-1], dtype=x.dtype)
        return x * (1 - eye) + tf.expand_dims(_t(diagonal, x), -1) * eye

    def trace(x, name=None):
        return tf.reduce_sum(diag_part(x), axis=-1)

    def band_part(input, num_lower, num_upper, name=None):
        x = _t(input)
        rows, columns = np.arange(x.shape[-2])[:, None], np.arange(x.shape[-1])[None, :]
        keep = ((num_lower < 0) | (rows - columns <= num_lower)) & ((num_upper < 0) | (columns - rows <= num_upper))
        return x * tf.constant(keep.astype(x.dtype.name))

    def matvec(a, b, transpose_a=False, name=None, **options):
        return tf.squeeze(tf.matmul(a, tf.expand_dims(b, -1), transpose_a=transpose_a), axis=-1)

    def weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None):
        logits = _t(logits)
        labels = _t(labels, logits)
        weight = 1 + (pos_weight - 1) * labels
        return (1 - labels) * logits + weight * (tf.math.log1p(tf.exp(-tf.abs(logits))) + tf.nn.relu(-logits))

    def log_poisson_loss(targets, log_input, compute_full_loss=False, name=None):
        _only(not compute_full_loss, "compute_full_loss=True")
        return tf.exp(_t(log_input)) - _t(log_input) * targets

    def zero_fraction(value, name=None):
        return tf.reduce_mean(tf.cast(_t(value) == 0, tf.float32))

    def dropout(x, rate, noise_shape=None, seed=None, name=None):
        x = _t(x)
        if rate == 0:
            return x
        noise = tf.random.uniform(tuple(x.shape), seed=seed)
        return tf.where(noise >= rate, x * (1 / (1 - rate)), tf.zeros_like(x))

    def _assert(holds, text, message, **shown):
        if bool(tf.reduce_all(holds)):
            return
        lines = ([message] if message else []) + [text]
        for name, value in shown.items():
            flat = value.numpy().ravel()[:3]
            lines += [f"First {len(flat)} elements of {name}:", str(flat)]
        raise tf.errors.InvalidArgumentError("\n".join(lines))

    def assert_equal(x, y, message=None, summarize=None, name=None):
        x, y = _pair(x, y)
        _assert(tf.equal(x, y), "Condition x == y did not hold.", message, x=x, y=y)

    def assert_near(x, y, rtol=1e-6, atol=1e-6, message=None, summarize=None, name=None):
        x, y = _pair(x, y)
        _assert(tf.abs(x - y) <= atol + rtol * tf.abs(y), "Condition x and y not equal to tolerance did not hold.", message)

    def assert_greater(x, y, message=None, summarize=None, name=None):
        x, y = _pair(x, y)
        _assert(x > y, "Condition x > y did not hold.", message, x=x, y=y)

    def assert_less(x, y, message=None, summarize=None, name=None):
        x, y = _pair(x, y)
        _assert(x < y, "Condition x < y did not hold.", message, x=x, y=y)

    def assert_positive(x, message=None, summarize=None, name=None):
        _assert(_t(x) > 0, "Condition x > 0 did not hold.", message)

    def assert_non_negative(x, message=None, summarize=None, name=None):
        _assert(_t(x) >= 0, "Condition x >= 0 did not hold.", message)

    def assert_shapes(shapes, data=None, summarize=None, message=None, name=None):
        sizes = {}
        for x, shape in shapes.items() if isinstance(shapes, dict) else shapes:
            found = tuple(_t(x).shape)
            shape = tuple(shape) if isinstance(shape, (list, tuple)) else (shape,)
            if len(found) != len(shape):
                raise ValueError(
                    f"{message or ''}. Specified by tensor  dimension 0.  Tensor  must have rank {len(shape)}.  Received rank "
                    f"{len(found)}, shape {found}")
            for axis, (wanted, size) in enumerate(zip(shape, found)):
                if wanted is None or wanted == "...":
                    continue
                known = sizes.setdefault(wanted, size) if isinstance(wanted, str) else wanted
                if known != size:
                    raise ValueError(f"Tensor  dimension {axis} must have size {known}.  Received size {size}, shape {found}")

    def check_numerics(tensor, message, name=None):
        if not np.isfinite(_t(tensor).numpy()).all():
            kind = "NaN" if np.isnan(tensor.numpy()).any() else "Inf"
            raise tf.errors.InvalidArgumentError(f"{message} : Tensor had {kind} values")
        return tensor
    """#,
    names: Array(Set(matrixNames + networkNames + checkNames)).sorted())
}
