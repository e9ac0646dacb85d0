import MiniPython

/// Rows of different lengths, which live in Python.
///
/// - Source: `tensorflow/python/ops/ragged/` of TensorFlow 2.21.
enum TensorFlowRagged {
  static let functionNames = [
    "constant", "range", "stack", "boolean_mask", "map_flat_values", "row_splits_to_segment_ids",
    "segment_ids_to_row_splits",
  ]

  static let module = ModuleDefinition(
    python: "_tensorflow_ragged", "Rows of different lengths.",
    #"""
    import numpy as np
    import tensorflow as tf
    from tensorflow.data import TensorShape

    def _values_of(flat, dtype=None, empty=None):
        if len(flat) == 0:
            return tf.zeros((0,), dtype=dtype or empty or tf.float32)
        return tf.constant(flat) if dtype is None else tf.constant(flat, dtype=dtype)

    def _part(values, start, stop):
        return values[int(start):int(stop)]

    def _joined(parts):
        parts = list(parts)
        if isinstance(parts[0], tf.strings._StringTensor):
            return tf.strings._StringTensor([v for p in parts for v in p._flat], (sum([len(p) for p in parts]),))
        return tf.concat(parts, 0)

    def _text(value):
        value = np.asarray(value)
        if value.dtype == object:
            return str(value.tolist())
        return np.array2string(value, separator=", ", formatter={"all": str})

    def _side_by_side(texts):
        # NumPy's way to set the elements of an array, which may have several lines.
        whole, line = "", " "
        for text in texts:
            words = text.split("\n")
            width = max([len(w) for w in words])
            wraps = len(line) + width > 74 and len(line) > 1
            if wraps:
                whole += line.rstrip() + "\n"
                line = " "
            indent = " " * len(line)
            line += words[0]
            for word in words[1:]:
                whole += line.rstrip() + "\n"
                line = indent + word
            line += " " * (width - len(words[-1])) + ", "
        return "[" + (whole + line)[1:-2] + "]" if texts else "[]"

    class RaggedTensor:
        def __init__(self, values, splits):
            self._values, self._splits = values, [int(s) for s in splits]

        @classmethod
        def from_row_splits(cls, values, row_splits, name=None, validate=True):
            return cls(_dense(values), np.asarray(_plain(row_splits)).tolist())

        @classmethod
        def from_row_lengths(cls, values, row_lengths, name=None, validate=True):
            values = _dense(values)
            splits = [0] + np.cumsum(_plain(row_lengths)).tolist()
            if splits[-1] != len(values):
                raise tf.errors.InvalidArgumentError(
                    f"Arguments to _from_row_partition do not form a valid RaggedTensor: Condition x == y did not hold.")
            return cls(values, splits)

        @classmethod
        def from_value_rowids(cls, values, value_rowids, nrows=None, name=None, validate=True):
            ids = np.asarray(_plain(value_rowids))
            count = int(nrows) if nrows is not None else (int(ids.max()) + 1 if len(ids) else 0)
            return cls.from_row_lengths(values, np.bincount(ids, minlength=count))

        @classmethod
        def from_tensor(cls, tensor, lengths=None, padding=None, ragged_rank=1, name=None):
            rows = list(_dense(tensor))
            if lengths is not None:
                rows = [r[:int(n)] for r, n in zip(rows, _plain(lengths))]
            if padding is not None:
                kept = []
                for r in rows:
                    n = len(r)
                    while n and r[n - 1].numpy() == padding:
                        n -= 1
                    kept.append(r[:n])
                rows = kept
            return _of_rows(rows)

        @property
        def values(self): return self._values
        @property
        def flat_values(self):
            return self._values.flat_values if isinstance(self._values, RaggedTensor) else self._values
        @property
        def dtype(self): return self.flat_values.dtype
        @property
        def ragged_rank(self): return 1 + (self._values.ragged_rank if isinstance(self._values, RaggedTensor) else 0)
        @property
        def row_splits(self): return tf.constant(self._splits, dtype=tf.int64)
        @property
        def shape(self):
            return TensorShape([self._count(), None] + list(self._values.shape)[1:])

        def get_shape(self): return self.shape
        def _count(self): return len(self._splits) - 1
        def _lengths(self): return [b - a for a, b in zip(self._splits, self._splits[1:])]
        def _rows(self): return [_part(self._values, a, b) for a, b in zip(self._splits, self._splits[1:])]
        def nrows(self, out_type=None, name=None): return tf.constant(self._count(), dtype=out_type or tf.int64)
        def row_lengths(self, axis=1, name=None): return tf.constant(self._lengths(), dtype=tf.int64)
        def row_starts(self, name=None): return tf.constant(self._splits[:-1], dtype=tf.int64)
        def row_limits(self, name=None): return tf.constant(self._splits[1:], dtype=tf.int64)
        def value_rowids(self, name=None):
            return _values_of([k for k, n in enumerate(self._lengths()) for _ in range(n)], tf.int64)
        def bounding_shape(self, axis=None, name=None, out_type=None):
            sizes = [self._count(), max(self._lengths(), default=0)]
            if isinstance(self._values, RaggedTensor):
                sizes += self._values.bounding_shape().numpy().tolist()[1:]
            return tf.constant(sizes if axis is None else sizes[axis], dtype=tf.int64)

        def with_values(self, new_values): return RaggedTensor(new_values, self._splits)
        def with_flat_values(self, new_values):
            if isinstance(self._values, RaggedTensor):
                new_values = self._values.with_flat_values(new_values)
            return RaggedTensor(new_values, self._splits)
        def merge_dims(self, outer_axis, inner_axis): return self._values

        def to_list(self):
            return [r.to_list() if isinstance(r, RaggedTensor) else r.numpy().tolist() for r in self._rows()]

        def numpy(self):
            rows = [r.numpy() for r in self._rows()]
            if rows and all([r.shape == rows[0].shape for r in rows]):
                return np.array([r.tolist() for r in rows], dtype=rows[0].dtype)
            array = np.empty(len(rows), dtype=object)
            for k, r in enumerate(rows):
                array[k] = r
            return array

        def to_tensor(self, default_value=None, name=None, shape=None):
            rows = [r.to_tensor(default_value) if isinstance(r, RaggedTensor) else r for r in self._rows()]
            width = max(self._lengths(), default=0)
            if shape is not None:
                shape = list(shape)
                if len(shape) > 1 and shape[1] is not None:
                    width = int(shape[1])
            if isinstance(self.flat_values, tf.strings._StringTensor):
                fill = b"" if default_value is None else default_value
                return tf.constant([(list(r.numpy()) + [fill] * width)[:width] for r in rows])
            if isinstance(self._values, RaggedTensor):
                inner = max([r.shape[1] for r in rows], default=0)
                rows = [tf.pad(r, [[0, 0], [0, inner - r.shape[1]]], constant_values=default_value or 0) for r in rows]
            made = []
            for r in rows:
                r = r[:width]
                missing = width - r.shape[0]
                if missing:
                    filler = tf.fill([missing] + list(r.shape)[1:], tf.cast(default_value or 0, r.dtype))
                    r = tf.concat([r, filler], 0)
                made.append(r)
            return tf.stack(made) if made else tf.zeros((0, width), dtype=self.dtype)

        def __len__(self): return self._count()
        def __iter__(self): return iter(self._rows())

        def __getitem__(self, key):
            if not isinstance(key, tuple):
                key = (key,)
            first, rest = key[0], key[1:]
            if isinstance(first, slice):
                rows = self._rows()[first]
                if rest:
                    if not isinstance(rest[0], slice):
                        raise ValueError("Cannot index into an inner ragged dimension.")
                    rows = [r[rest if len(rest) > 1 else rest[0]] for r in rows]
                return _of_rows(rows, self)
            place = int(first)
            if not -self._count() <= place < self._count():
                raise tf.errors.InvalidArgumentError(f"slice index {place} of dimension 0 out of bounds.")
            row = self._rows()[place]
            return row[rest if len(rest) > 1 else rest[0]] if rest else row

        def __repr__(self):
            rows = [r.to_list() if isinstance(r, RaggedTensor) else r.numpy() for r in self._rows()]
            if not any([isinstance(r, list) for r in rows]) and rows and all([len(r) == len(rows[0]) for r in rows]):
                return f"<tf.RaggedTensor {_text(np.stack(rows))}>"
            return "<tf.RaggedTensor " + _side_by_side([str(r) if isinstance(r, list) else _text(r) for r in rows]) + ">"

        def __str__(self): return self.__repr__()

        def _with(self, other, function):
            if isinstance(other, RaggedTensor):
                if other._splits != self._splits:
                    raise tf.errors.InvalidArgumentError("Unable to broadcast: dimension size mismatch in dimension")
                return self.with_values(function(self._values, other._values))
            shape = tuple(other.shape) if hasattr(other, "shape") else ()
            if len(shape) == 2 and shape[1] == 1 and shape[0] == self._count():
                return self.with_values(function(self._values, tf.gather(other[:, 0], self.value_rowids())))
            return self.with_values(function(self._values, other))

        def __add__(self, o): return self._with(o, lambda a, b: a + b)
        def __radd__(self, o): return self._with(o, lambda a, b: b + a)
        def __sub__(self, o): return self._with(o, lambda a, b: a - b)
        def __rsub__(self, o): return self._with(o, lambda a, b: b - a)
        def __mul__(self, o): return self._with(o, lambda a, b: a * b)
        def __rmul__(self, o): return self._with(o, lambda a, b: b * a)
        def __truediv__(self, o): return self._with(o, lambda a, b: a / b)
        def __rtruediv__(self, o): return self._with(o, lambda a, b: b / a)
        def __floordiv__(self, o): return self._with(o, lambda a, b: a // b)
        def __mod__(self, o): return self._with(o, lambda a, b: a % b)
        def __pow__(self, o): return self._with(o, lambda a, b: a ** b)
        def __neg__(self): return self.with_values(-self._values)
        def __abs__(self): return self.with_values(abs(self._values))
        def __invert__(self): return self.with_values(~self._values)
        def __and__(self, o): return self._with(o, lambda a, b: a & b)
        def __or__(self, o): return self._with(o, lambda a, b: a | b)
        def __eq__(self, o): return self._with(o, lambda a, b: a == b)
        def __ne__(self, o): return self._with(o, lambda a, b: a != b)
        def __lt__(self, o): return self._with(o, lambda a, b: a < b)
        def __le__(self, o): return self._with(o, lambda a, b: a <= b)
        def __gt__(self, o): return self._with(o, lambda a, b: a > b)
        def __ge__(self, o): return self._with(o, lambda a, b: a >= b)
        def __hash__(self): raise TypeError("Tensor is unhashable. Instead, use tensor.ref() as the key.")

    def _plain(x):
        return x.numpy() if hasattr(x, "numpy") else x

    def _dense(x):
        return x if hasattr(x, "numpy") else tf.constant(x)

    def _of_rows(rows, like=None):
        rows = list(rows)
        splits = [0] + np.cumsum([len(r) for r in rows]).tolist() if rows else [0]
        if rows and isinstance(rows[0], RaggedTensor):
            inner = [part for r in rows for part in r._rows()]
            return RaggedTensor(_of_rows(inner) if inner else rows[0], splits)
        if not rows:
            return RaggedTensor(like._values[:0] if like is not None else tf.zeros((0,)), [0])
        return RaggedTensor(_joined(rows), splits)

    def _depth(rows):
        return 1 + max([_depth(r) for r in rows], default=0) if isinstance(rows, (list, tuple)) else 0

    def _leaf(rows):
        return [v for r in rows for v in _leaf(r)] if isinstance(rows, (list, tuple)) else [rows]

    def constant(pylist, dtype=None, ragged_rank=None, inner_shape=None, name=None, row_splits_dtype=None):
        if isinstance(pylist, np.ndarray):
            pylist = pylist.tolist()
        depth = _depth(pylist)
        if depth < 2:
            return tf.constant(pylist) if dtype is None else tf.constant(pylist, dtype=dtype)
        def made(rows, depth):
            for r in rows:
                if not isinstance(r, (list, tuple)):
                    raise ValueError(f"all scalar values must have the same nesting depth")
            splits = [0] + np.cumsum([len(r) for r in rows]).tolist() if rows else [0]
            flat = [v for r in rows for v in r]
            if depth > 2:
                return RaggedTensor(made(flat, depth - 1), splits)
            if any([isinstance(v, (list, tuple)) for v in flat]):
                raise ValueError(f"all scalar values must have the same nesting depth")
            return RaggedTensor(_values_of(flat, dtype), splits)
        return made(list(pylist), depth)

    def range(starts, limits=None, deltas=1, dtype=None, name=None, row_splits_dtype=None):
        if limits is None:
            starts, limits = 0, starts
        limits = np.atleast_1d(_plain(limits)).tolist()
        starts = np.broadcast_to(np.asarray(_plain(starts)), (len(limits),)).tolist()
        deltas = np.broadcast_to(np.asarray(_plain(deltas)), (len(limits),)).tolist()
        rows = [np.arange(a, b, d).tolist() for a, b, d in zip(starts, limits, deltas)]
        return RaggedTensor(_values_of([v for r in rows for v in r], dtype or tf.int32), [0] + np.cumsum([len(r) for r in rows]).tolist())

    def stack(values, axis=0, name=None):
        return _of_rows([v if isinstance(v, RaggedTensor) else _dense(v) for v in values])

    def boolean_mask(data, mask, name=None):
        if isinstance(data, RaggedTensor):
            masks = mask._rows() if isinstance(mask, RaggedTensor) else list(_dense(mask))
            return _of_rows([tf.boolean_mask(r, m) for r, m in zip(data._rows(), masks)], data)
        data, mask = _dense(data), _dense(mask)
        if len(mask.shape) < 2:
            return tf.boolean_mask(data, mask)
        return _of_rows([tf.boolean_mask(r, m) for r, m in zip(data, mask)])

    def map_flat_values(op, *args, **kwargs):
        ragged = [a for a in args if isinstance(a, RaggedTensor)][0]
        return ragged.with_flat_values(op(*[a.flat_values if isinstance(a, RaggedTensor) else a for a in args], **kwargs))

    def row_splits_to_segment_ids(splits, name=None, out_type=None):
        splits = np.asarray(_plain(splits))
        return tf.constant(np.repeat(np.arange(len(splits) - 1), np.diff(splits)), dtype=tf.int64)

    def segment_ids_to_row_splits(segment_ids, num_segments=None, out_type=None, name=None):
        ids = np.asarray(_plain(segment_ids))
        return tf.constant(np.concatenate([[0], np.cumsum(np.bincount(ids, minlength=num_segments or 0))]), dtype=tf.int64)

    def _reduced(function, ragged, axis, keepdims):
        if axis is None:
            return function(ragged.flat_values)
        if isinstance(axis, (list, tuple)):
            if sorted(axis) == [0, 1]:
                return function(ragged.flat_values)
            axis = axis[0]
        axis = axis + 1 + ragged.ragged_rank if axis < 0 else axis
        if axis == 0:
            width = max(ragged._lengths(), default=0)
            columns = [tf.stack([r[k] for r in ragged._rows() if len(r) > k]) for k in np.arange(width).tolist()]
            found = tf.stack([function(c, axis=0) for c in columns])
            return tf.expand_dims(found, 0) if keepdims else found
        if axis == 1 and not isinstance(ragged._values, RaggedTensor):
            found = tf.stack([function(r, axis=0) for r in ragged._rows()])
            return tf.expand_dims(found, 1) if keepdims else found
        return ragged.with_values(_reduced(function, ragged._values, axis - 1, keepdims))

    def _dispatch(name, arguments):
        """A function of tf called with rows of different lengths among its arguments."""
        function = getattr(tf, name)
        if name.startswith("reduce_"):
            rest = arguments[1:]
            return _reduced(function, arguments[0], rest[0] if rest else None, rest[1] if len(rest) > 1 else False)
        if name == "concat":
            values, axis = list(arguments[0]), arguments[1]
            values = [v if isinstance(v, RaggedTensor) else RaggedTensor.from_tensor(v) for v in values]
            if axis == 0:
                return _of_rows([r for v in values for r in v._rows()])
            return _of_rows([_joined(parts) for parts in zip(*[v._rows() for v in values])])
        if name == "stack":
            return stack(arguments[0])
        if name == "gather":
            return _of_rows([arguments[0]._rows()[int(k)] for k in np.atleast_1d(_plain(arguments[1]))], arguments[0])
        if name == "size":
            return tf.constant(len(arguments[0].flat_values), dtype=tf.int32)
        if name == "rank":
            return tf.constant(len(arguments[0].shape), dtype=tf.int32)
        if name == "is_tensor":
            return True
        if name == "reverse":
            return _of_rows([tf.reverse(r, [0]) for r in arguments[0]._rows()], arguments[0])
        ragged = [a for a in arguments if isinstance(a, RaggedTensor)]
        if len(ragged) == 2 and ragged[0]._splits != ragged[1]._splits:
            raise tf.errors.InvalidArgumentError("Unable to broadcast: dimension size mismatch in dimension")
        return ragged[0].with_flat_values(
            function(*[a.flat_values if isinstance(a, RaggedTensor) else a for a in arguments]))
    """#,
    names: functionNames + ["RaggedTensor", "_dispatch", "_of_rows"])
}
