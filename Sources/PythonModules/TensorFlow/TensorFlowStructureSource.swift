/// Specs, nested structures and seeds, in Python, for `tf.data`.
///
/// - Source: `tensorflow/python/framework/random_seed.py` and `random/philox_random.h` of
///   TensorFlow 2.21.
enum TensorFlowStructureSource {
  static let text = #"""
    import numpy as np
    import tensorflow as tf
    from _tensorflow_native import global_seed as _global_seed, operation_seed as _operation_seed

    AUTOTUNE = -1
    INFINITE_CARDINALITY = -1
    UNKNOWN_CARDINALITY = -2


    class TensorSpec:
        def __init__(self, shape=None, dtype="float32", name=None):
            self.shape = shape if isinstance(shape, TensorShape) else TensorShape(shape)
            self.dtype = dtype if hasattr(dtype, "name") and not isinstance(dtype, type) else _dtype(dtype)
            self.name = name

        def __repr__(self):
            return f"TensorSpec(shape={self.shape}, dtype={self.dtype!r}, name={self.name!r})"

        def __eq__(self, other):
            return isinstance(other, TensorSpec) and self.shape == other.shape and self.dtype == other.dtype


    class TensorShape:
        def __init__(self, dims=None):
            self.dims = None if dims is None else tuple([None if d is None else int(d) for d in dims])

        def __str__(self):
            if self.dims is None:
                return "<unknown>"
            return str(self.dims)

        def __repr__(self):
            return "TensorShape(None)" if self.dims is None else f"TensorShape({list(self.dims)})"

        def __len__(self):
            return len(self.dims)

        def __iter__(self):
            return iter(self.dims)

        def __getitem__(self, index):
            return self.dims[index]

        def __eq__(self, other):
            return tuple(self) == tuple(other)

        def as_list(self):
            return list(self.dims)

        @property
        def rank(self):
            return None if self.dims is None else len(self.dims)

        @property
        def ndims(self):
            return self.rank


    class _DatasetSpec:
        def __init__(self, spec):
            self.spec = spec

        def __repr__(self):
            return f"DatasetSpec({self.spec!r}, TensorShape([]))"


    def _dtype(dtype):
        return tf.zeros((), dtype=dtype).dtype


    def _is_dataset(value):
        return isinstance(value, Dataset)


    def _map(function, *structures):
        first = structures[0]
        if isinstance(first, dict):
            return {k: _map(function, *[s[k] for s in structures]) for k in first}
        if isinstance(first, tuple):
            return tuple([_map(function, *[s[i] for s in structures]) for i in range(len(first))])
        return function(*structures)


    def _leaves(structure):
        if isinstance(structure, dict):
            return [leaf for k in sorted(structure) for leaf in _leaves(structure[k])]
        if isinstance(structure, tuple):
            return [leaf for part in structure for leaf in _leaves(part)]
        return [structure]


    def _tensor(value):
        if isinstance(value, tf.Tensor) or _is_dataset(value):
            return value
        return tf.convert_to_tensor(value)


    def _tensors(structure):
        return _map(_tensor, structure)


    def _spec_of(structure):
        def spec(t):
            return _DatasetSpec(t.element_spec) if _is_dataset(t) else TensorSpec(tuple(t.shape), t.dtype)
        return _map(spec, structure)


    def _call(function, element):
        return function(*element) if isinstance(element, tuple) else function(element)


    def _numpy(structure):
        def plain(t):
            return t if _is_dataset(t) else t.numpy()
        return _map(plain, structure)


    def _stack(elements):
        return _map(lambda *parts: tf.stack(list(parts)), *elements)


    def _example(spec, size):
        def zeros(s):
            if isinstance(s, _DatasetSpec):
                return _Source("_VariantDataset", s.spec, lambda: iter([_example(s.spec, size)]), 1)
            if s.dtype == "string":
                return tf.constant(" ".join(["a"] * size), shape=[size if d is None else d for d in s.shape])
            return tf.zeros([size if d is None else d for d in s.shape], dtype=s.dtype)
        return _map(zeros, spec)


    def _traced(function, spec):
        # The spec of what a function answers: axes that follow the size of the input are unknown.
        one, two = [_spec_of(_tensors(_call(function, _example(spec, size)))) for size in (2, 3)]

        def merged(a, b):
            if isinstance(a, _DatasetSpec):
                return a
            return TensorSpec([m if m == n else None for m, n in zip(a.shape, b.shape)], a.dtype)
        return _map(merged, one, two)


    _MASK = 0xFFFFFFFF


    class _Philox:
        """Philox 4x32 with ten rounds, as TensorFlow seeds it."""

        def __init__(self, seed, seed2):
            self.key = (seed & _MASK, (seed >> 32) & _MASK)
            self.counter = 0
            self.high = (seed2 & _MASK, (seed2 >> 32) & _MASK)
            self.words = []

        def __call__(self):
            if not self.words:
                a, b = self.counter & _MASK, (self.counter >> 32) & _MASK
                c, d = self.high
                k0, k1 = self.key
                for step in range(10):
                    if step:
                        k0, k1 = (k0 + 0x9E3779B9) & _MASK, (k1 + 0xBB67AE85) & _MASK
                    first, second = 0xD2511F53 * a, 0xCD9E8D57 * c
                    a, b, c, d = (second >> 32) ^ b ^ k0, second & _MASK, (first >> 32) ^ d ^ k1, first & _MASK
                self.counter += 1
                self.words = [d, c, b, a]
            return self.words.pop()


    def _seeds(seed):
        known = _global_seed()
        if known is None:
            if seed is None:
                import random
                return random.Random().getrandbits(31), random.Random().getrandbits(31)
            pair = (87654321, seed)
        else:
            pair = (known % 2147483647, (_operation_seed() if seed is None else seed) % 2147483647)
        return (0, 2147483647) if pair == (0, 0) else pair
    """#
}
