import MiniPython

/// `tf.sparse`: tensors of which few entries are not zero.
enum TensorFlowSparse {
  static let module = ModuleDefinition(
    python: "tensorflow.sparse", "Tensors of which few entries are not zero.",
    #"""
    import numpy as np
    import tensorflow as tf
    from tensorflow.data import TensorShape

    class SparseTensor:
        def __init__(self, indices, values, dense_shape):
            self.indices = tf.cast(tf.convert_to_tensor(indices), tf.int64)
            self.values = tf.convert_to_tensor(values)
            self.dense_shape = tf.cast(tf.convert_to_tensor(dense_shape), tf.int64)
            if len(self.indices.shape) != 2 or self.indices.shape[0] != self.values.shape[0]:
                raise ValueError(f"Dimensions {self.indices.shape[0]} and {self.values.shape[0]} are not compatible")

        @property
        def shape(self): return TensorShape(self.dense_shape.numpy().tolist())
        @property
        def dtype(self): return self.values.dtype

        def get_shape(self): return self.shape
        def with_values(self, new_values): return SparseTensor(self.indices, new_values, self.dense_shape)

        def __str__(self):
            return f"SparseTensor(indices={self.indices}, values={self.values}, dense_shape={self.dense_shape})"

        def __repr__(self): return self.__str__()
        def __mul__(self, other): return self.with_values(self.values * other)
        __rmul__ = __mul__

    def _sparse(x): return x if isinstance(x, SparseTensor) else from_dense(x)

    def from_dense(tensor, name=None):
        tensor = tf.convert_to_tensor(tensor)
        places = tf.where(tensor != 0)
        return SparseTensor(places, tf.gather_nd(tensor, places), tuple(tensor.shape))

    def to_dense(sp_input, default_value=None, validate_indices=True, name=None):
        rows, shape = sp_input.indices.numpy().tolist(), tuple(sp_input.shape)
        for k, row in enumerate(rows):
            place = "{{function_node __wrapped__SparseToDense_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
            if any([not 0 <= n < length for n, length in zip(row, shape)]):
                raise tf.errors.InvalidArgumentError(
                    f"{place} indices[{k}] = {row} is out of bounds: need 0 <= index < {list(shape)} [Op:SparseToDense]")
            if validate_indices and k and row <= rows[k - 1]:
                kind = "repeated" if row == rows[k - 1] else "out of order"
                raise tf.errors.InvalidArgumentError(
                    f"{place} indices[{k}] = {row} is {kind}. Many sparse ops require sorted indices.\n"
                    "  Use `tf.sparse.reorder` to create a correctly ordered copy.\n\n [Op:SparseToDense]")
        start = tf.fill(shape, tf.cast(default_value or 0, sp_input.dtype))
        return tf.tensor_scatter_nd_update(start, sp_input.indices, sp_input.values)

    def reorder(sp_input, name=None):
        rows = sp_input.indices.numpy().tolist()
        order = sorted(range(len(rows)), key=lambda k: rows[k])
        return SparseTensor(tf.gather(sp_input.indices, order), tf.gather(sp_input.values, order), sp_input.dense_shape)

    def sparse_dense_matmul(sp_a, b, adjoint_a=False, adjoint_b=False, name=None):
        if isinstance(b, SparseTensor):
            b = to_dense(b)
        return tf.matmul(to_dense(reorder(sp_a)), tf.convert_to_tensor(b), transpose_a=adjoint_a, transpose_b=adjoint_b)

    def reduce_sum(sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None):
        return tf.reduce_sum(to_dense(reorder(sp_input)), axis=axis, keepdims=bool(keepdims))

    def reduce_max(sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None):
        return tf.reduce_max(to_dense(reorder(sp_input)), axis=axis, keepdims=bool(keepdims))

    def add(a, b, threshold=0):
        if isinstance(a, SparseTensor) and isinstance(b, SparseTensor):
            return from_dense(to_dense(reorder(a)) + to_dense(reorder(b)))
        whole = [to_dense(reorder(x)) if isinstance(x, SparseTensor) else tf.convert_to_tensor(x) for x in (a, b)]
        return whole[0] + whole[1]

    def transpose(sp_input, perm=None, name=None):
        return from_dense(tf.transpose(to_dense(reorder(sp_input)), perm))

    def eye(num_rows, num_columns=None, dtype=None, name=None):
        return from_dense(tf.eye(num_rows, num_columns, dtype=dtype or tf.float32))
    """#,
    names: [
      "SparseTensor", "from_dense", "to_dense", "reorder", "sparse_dense_matmul", "reduce_sum",
      "reduce_max", "add", "transpose", "eye",
    ])
}
