extension TensorFlowDataSource {
  /// Data sets from arrays, numbers, generators and other data sets.
  static let sources = #"""
        # Sources

        @staticmethod
        def from_tensor_slices(tensors, name=None):
            parts = _map(_tensor, _sources(tensors))
            sizes = [leaf.shape[0] for leaf in _leaves(parts)]
            if len(set(sizes)) > 1:
                raise ValueError(f"Dimensions {sizes[0]} and {[s for s in sizes if s != sizes[0]][0]} are not compatible")
            spec = _map(lambda t: TensorSpec(tuple(t.shape)[1:], t.dtype), parts)

            def rows():
                for k in range(sizes[0]):
                    yield _map(lambda t: t[k], parts)
            return _Source("_TensorSliceDataset", spec, rows, sizes[0])

        @staticmethod
        def from_tensors(tensors, name=None):
            parts = _map(_tensor, _sources(tensors))
            return _Source("_TensorDataset", _spec_of(parts), lambda: iter([parts]), 1)

        @staticmethod
        def range(*args, **kwargs):
            dtype = kwargs.get("output_type", tf.int64)
            numbers = range(*[int(a) for a in args])

            def rows():
                for k in numbers:
                    yield tf.constant(k, dtype=dtype)
            return _Source("_RangeDataset", TensorSpec((), dtype), rows, len(numbers))

        @staticmethod
        def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None):
            if not callable(generator):
                raise TypeError("`generator` must be a Python callable.")
            if output_signature is None:
                def spec(dtype):
                    return TensorSpec(None if output_shapes is None else output_shapes, dtype)
                if isinstance(output_types, tuple):
                    shapes = output_shapes if output_shapes is not None else (None,) * len(output_types)
                    output_signature = tuple([TensorSpec(s, t) for s, t in zip(shapes, output_types)])
                else:
                    output_signature = spec(output_types)

            def convert(value, s):
                tensor = tf.convert_to_tensor(value, dtype=s.dtype)
                if s.shape.dims is not None:
                    shape = tuple(tensor.shape)
                    fits = len(shape) == len(s.shape) and all([d is None or d == n for d, n in zip(s.shape, shape)])
                    if not fits:
                        raise TypeError(
                            "`generator` yielded an element of shape " + str(shape) + " where an element of shape "
                            + str(s.shape) + " was expected.")
                return tensor

            def rows():
                for element in generator(*(args or ())):
                    if isinstance(output_signature, tuple) and not isinstance(element, tuple):
                        element = tuple(element)
                    yield _map(lambda s, v: convert(v, s), output_signature, element)
            return _Source("_FlatMapDataset", output_signature, rows, UNKNOWN_CARDINALITY)

        @staticmethod
        def zip(*args, datasets=None, name=None):
            parts = datasets if datasets is not None else (args[0] if len(args) == 1 and not _is_dataset(args[0]) else args)
            if isinstance(parts, list):
                parts = tuple(parts)
            flat = _leaves(parts)
            spec = _map(lambda d: d.element_spec, parts)

            def rows():
                iterators = _map(lambda d: d._rows(), parts)
                while True:
                    try:
                        yield _map(next, iterators)
                    except StopIteration:
                        return
            counts = [d._count for d in flat]
            finite = [c for c in counts if c >= 0]
            if UNKNOWN_CARDINALITY in counts:
                count = UNKNOWN_CARDINALITY
            else:
                count = min(finite) if finite else INFINITE_CARDINALITY
            return _Source("_ZipDataset", spec, rows, count)

        # Looking at a dataset

    """#
}
