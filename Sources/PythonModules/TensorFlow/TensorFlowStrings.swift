import MiniPython

/// Texts as tensors, which live in Python.
enum TensorFlowStrings {
  /// The tensor of texts that a value becomes; nil where its first element is no text.
  ///
  /// - Throws: ValueError for lists of different lengths or of texts among numbers.
  static func tensor(
    _ value: Value, dtype: Value = .none, shape: Value = .none, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard try holdsText(value, interpreter) else { return nil }
    let module = Value.object(try interpreter.importModule("tensorflow.strings"))
    return try interpreter.callMethod(module, "_constant", Arguments([value, dtype, shape]))
  }

  /// A tensor of empty texts where `dtype` asks for texts, nil where it asks for numbers.
  static func empty(
    _ shape: Value, _ dtype: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch dtype {
    case .string(let text): guard text.text == "string" else { return nil }
    case .object(let object):
      guard !(object is KerasTypeObject), !(object is ClassObject),
        interpreter.type(of: dtype).name == "_StringType"
      else { return nil }
    default: return nil
    }
    let lengths = try TensorFlowErrors.sizes(shape, "Fill", interpreter)
    let module = Value.object(try interpreter.importModule("tensorflow.strings"))
    return try interpreter.callMethod(
      module, "_constant",
      Arguments([.string(""), .none, .tuple(lengths.map { .int($0) })]))
  }

  private static func holdsText(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    switch value {
    case .string: return true
    case .list(let list):
      guard let first = list.elements.first else { return false }
      return try holdsText(first, interpreter)
    case .tuple(let tuple):
      guard let first = tuple.elements.first else { return false }
      return try holdsText(first, interpreter)
    case .object(let array as ArrayObject): return array.pool != nil
    case .object: return ["bytes", "_StringTensor"].contains(interpreter.type(of: value).name)
    default: return false
    }
  }

  static let module = ModuleDefinition(
    python: "tensorflow.strings", "Functions on texts.",
    #"""
    import re as _re
    import numpy as np
    import tensorflow as tf
    from tensorflow.data import TensorShape

    class _StringType:
        name = "string"

        def __repr__(self): return "tf.string"
        def __str__(self): return "<dtype: 'string'>"
        def __eq__(self, other): return isinstance(other, _StringType) or other == "string"
        def __hash__(self): return 7

    string = _StringType()

    def _bytes(value):
        if isinstance(value, str):
            return value.encode()
        if isinstance(value, bytes):
            return value
        raise ValueError("Can't convert Python sequence with mixed types to Tensor.")

    def _first(value):
        while isinstance(value, (list, tuple)):
            value = value[0]
        return value

    def _constant(value, dtype, shape):
        if dtype is not None and not (dtype == "string" or dtype is str or isinstance(dtype, _StringType)):
            name = tf.as_dtype(dtype).name
            name = {"float32": "float", "float64": "double"}.get(name, name)
            raise TypeError(f"Cannot convert {_first(value)!r} to EagerTensor of dtype {name}")
        found = _tensor(value)
        if shape is None:
            return found
        count = 1
        for n in shape:
            count *= n
        if len(found._flat) == 1:
            return _StringTensor(found._flat * count, tuple(shape))
        if len(found._flat) != count:
            raise TypeError(
                f"Eager execution of tf.constant with unsupported shape. Tensor {found.numpy()} (converted from "
                f"{value}) has {len(found._flat)} elements, but got `shape` {tuple(shape)} with {count} elements).")
        return _StringTensor(found._flat, tuple(shape))

    def _nested(value):
        if isinstance(value, np.ndarray):
            value = value.tolist()
        if isinstance(value, (list, tuple)):
            return [_nested(v) for v in value]
        return value.numpy() if isinstance(value, _StringTensor) else _bytes(value)

    def _shape(value):
        if not isinstance(value, list):
            return ()
        inner = [_shape(v) for v in value]
        if any([s != inner[0] for s in inner]):
            raise ValueError("Can't convert non-rectangular Python sequence to Tensor.")
        return (len(value),) + (inner[0] if inner else ())

    def _tensor(value):
        if isinstance(value, _StringTensor):
            return value
        if isinstance(value, np.ndarray):
            value = value.tolist()
        nested = _nested(value)
        shape = _shape(nested)
        flat = [nested]
        for _ in shape:
            flat = [v for part in flat for v in part]
        return _StringTensor(flat, shape)

    class _StringTensor:
        def __init__(self, flat, shape):
            self._flat, self._lengths = list(flat), tuple(shape)

        @property
        def shape(self): return TensorShape(self._lengths)
        @property
        def dtype(self): return string
        @property
        def ndim(self): return len(self._lengths)

        def numpy(self):
            if not self._lengths:
                return self._flat[0]
            array = np.empty(len(self._flat), dtype=object)
            for k, v in enumerate(self._flat):
                array[k] = v
            return array.reshape(self._lengths)

        def get_shape(self): return self.shape
        def __len__(self):
            if not self._lengths:
                raise TypeError("Scalar tensor has no `len()`")
            return self._lengths[0]

        def __iter__(self): return iter([self[k] for k in range(len(self))])

        def __getitem__(self, index):
            found = self.numpy()[index]
            if isinstance(found, bytes):
                return _StringTensor([found], ())
            return _StringTensor(found.ravel().tolist(), found.shape)

        def __eq__(self, other):
            other = _tensor(other)
            pairs = zip(self._flat, other._flat * len(self._flat) if not other._lengths else other._flat)
            return tf.reshape(tf.constant([a == b for a, b in pairs]), self._lengths)

        def __ne__(self, other): return tf.logical_not(self == other)
        def __hash__(self): raise TypeError("Tensor is unhashable. Instead, use tensor.ref() as the key.")
        def __add__(self, other): return join([self, other])
        def __radd__(self, other): return join([other, self])

        def __str__(self):
            text = str(self.numpy())
            return f"tf.Tensor({chr(10) if chr(10) in text else ''}{text}, shape={self._lengths}, dtype=string)"

        def __repr__(self):
            text = repr(self.numpy())
            return f"<tf.Tensor: shape={self._lengths}, dtype=string, numpy={chr(10) if chr(10) in text else ''}{text}>"

    def _texts(value):
        value = _tensor(value)
        return [v.decode() for v in value._flat], value._lengths

    def _of_texts(texts, lengths): return _StringTensor([t.encode() for t in texts], lengths)

    def _rows(parts):
        """Texts in rows of different lengths."""
        import _tensorflow_ragged
        return _tensorflow_ragged._of_rows([_StringTensor(p, (len(p),)) for p in parts])

    def _each(value, function):
        value = _tensor(value)
        return _StringTensor([function(v.decode()).encode() for v in value._flat], value._lengths)

    def length(input, unit="BYTE", name=None):
        value = _tensor(input)
        counts = [len(v) if unit == "BYTE" else len(v.decode()) for v in value._flat]
        return tf.reshape(tf.constant(counts, dtype=tf.int32), value._lengths)

    def lower(input, encoding="", name=None): return _each(input, lambda s: s.lower())
    def upper(input, encoding="", name=None): return _each(input, lambda s: s.upper())
    def strip(input, name=None): return _each(input, lambda s: s.strip())

    def substr(input, pos, len, unit="BYTE", name=None):
        start = int(pos)
        return _each(input, lambda s: s[start:][:int(len)])

    def regex_replace(input, pattern, rewrite, replace_global=True, name=None):
        return _each(input, lambda s: _re.sub(pattern, rewrite, s, count=0 if replace_global else 1))

    def regex_full_match(input, pattern, name=None):
        value = _tensor(input)
        return tf.reshape(tf.constant([_re.fullmatch(pattern, v.decode()) is not None for v in value._flat]), value._lengths)

    def split(input, sep=None, maxsplit=-1, name=None):
        value = _tensor(input)
        parts = [[p.encode() for p in v.decode().split(sep or None, maxsplit)] for v in value._flat]
        return _StringTensor(parts[0], (len(parts[0]),)) if not value._lengths else _rows(parts)

    def join(inputs, separator="", name=None):
        values = [_tensor(v) for v in inputs]
        shapes = [v._lengths for v in values if v._lengths]
        shape = shapes[0] if shapes else ()
        count = max([len(v._flat) for v in values])
        rows = [v._flat * count if not v._lengths else v._flat for v in values]
        return _StringTensor([separator.join([v.decode() for v in p]).encode() for p in zip(*rows)], shape)

    def reduce_join(inputs, axis=None, keepdims=False, separator="", name=None):
        if hasattr(inputs, "row_splits"):
            return _StringTensor([separator.join([v.decode() for v in r.numpy()]).encode() for r in inputs], (len(inputs),))
        value = _tensor(inputs)
        lengths = list(value._lengths)
        axes = list(range(len(lengths))) if axis is None else ([axis] if isinstance(axis, int) else list(axis))
        texts = np.array([v.decode() for v in value._flat], dtype=object).reshape(tuple(lengths))
        axes = [a + len(lengths) if a < 0 else a for a in axes]
        for a in axes:
            if not 0 <= a < len(lengths):
                raise tf.errors.InvalidArgumentError(
                    f"{{{{function_node __wrapped__ReduceJoin_device_/job:localhost/replica:0/task:0/device:CPU:0}}}} "
                    f"Invalid reduction dimension {a} for input with {len(lengths)} dimension(s) [Op:ReduceJoin] name: ")
        # The axis named first is the outer one of what is joined.
        rest = [a for a in range(len(lengths)) if a not in axes]
        turned = np.transpose(texts, rest + axes).reshape(-1)
        count = 1
        for a in axes:
            count *= lengths[a]
        rows = [separator.join([str(t) for t in turned[k:k + count]]).encode() for k in range(0, len(turned), max(1, count))]
        kept = [1 if a in axes else n for a, n in enumerate(lengths)] if keepdims else [lengths[a] for a in rest]
        return _StringTensor(rows, tuple(kept))

    def as_string(input, precision=-1, name=None):
        value = tf.convert_to_tensor(input)
        def text(v):
            if isinstance(v, bool):
                return "true" if v else "false"
            if isinstance(v, float):
                return f"{v:.{6 if precision < 0 else precision}f}"
            return str(v)
        flat = value.numpy().ravel().tolist()
        return _StringTensor([text(v).encode() for v in flat], tuple(value.shape))

    def to_number(input, out_type=None, name=None):
        value = _tensor(input)
        numbers = []
        for v in value._flat:
            try:
                numbers.append(float(v.decode()))
            except ValueError:
                raise tf.errors.InvalidArgumentError(
                    "{{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
                    f"StringToNumberOp could not correctly convert string: {v.decode()} [Op:StringToNumber]")
        return tf.reshape(tf.cast(tf.constant(numbers), out_type or tf.float32), value._lengths)

    def bytes_split(input, name=None):
        value = _tensor(input)
        parts = [[v[k:k + 1] for k in range(len(v))] for v in value._flat]
        return _StringTensor(parts[0], (len(parts[0]),)) if not value._lengths else _rows(parts)

    def unicode_split(input, input_encoding, name=None):
        value = _tensor(input)
        parts = [[c.encode() for c in v.decode()] for v in value._flat]
        return _StringTensor(parts[0], (len(parts[0]),)) if not value._lengths else _rows(parts)
    """#,
    names: [
      "length", "lower", "upper", "strip", "substr", "regex_replace", "regex_full_match", "split",
      "join", "reduce_join", "as_string", "to_number", "unicode_split", "bytes_split", "_tensor",
      "_constant",
      "_texts", "_of_texts",
      "string",
      "_StringTensor",
    ])
}
