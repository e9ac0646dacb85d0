/// `tf.data.Dataset` in Python.
///
/// - Source: `tensorflow/python/data/ops/dataset_ops.py` and `shuffle_dataset_op.cc` of
///   TensorFlow 2.21; the order of `shuffle` is that of its generator.
enum TensorFlowDataSource {
  /// The class, its parts one after the other, and what it needs besides.
  static let text = start + sources + core + batches + mapping + order + joining + helpers

  private static let start = #"""
    class Dataset:
        _batch_kind = "dataset"

        def __init__(self, spec=None, count=UNKNOWN_CARDINALITY):
            self.element_spec = spec
            self._count = count

    """#

  /// How a data set is counted, walked and shown.
  private static let core = #"""
        def _rows(self):
            raise NotImplementedError("Dataset is made by from_tensor_slices and the like")

        def _batch_count(self):
            return self._count

        def __iter__(self):
            return _Iterator(self)

        def __len__(self):
            if self._count == INFINITE_CARDINALITY:
                raise TypeError("The dataset is infinite.")
            if self._count == UNKNOWN_CARDINALITY:
                raise TypeError("The dataset length is unknown.")
            return self._count

        def __bool__(self):
            return True

        def cardinality(self, name=None):
            return tf.constant(self._count, dtype=tf.int64)

        def as_numpy_iterator(self):
            return _NumpyIterator(self)

        def get_single_element(self, name=None):
            return list(self._rows())[0]

        def __repr__(self):
            return f"<{type(self).__name__} element_spec={self.element_spec!r}>"

        # Changing it

        def _change(self, name, rows, spec=None, count=None):
            return _Source(
                name, self.element_spec if spec is None else spec, lambda: rows(self._rows()),
                self._count if count is None else count)

    """#

  private static let helpers = #"""
    def _sources(value):
        """Lists of a structure become tensors; a list of lists is one tensor."""
        if isinstance(value, dict):
            return {k: _sources(v) for k, v in value.items()}
        if isinstance(value, tuple):
            return tuple([_sources(v) for v in value])
        return value


    def _batched(elements):
        def joined(*parts):
            if _is_dataset(parts[0]):
                return parts[0]
            shapes = [tuple(p.shape) for p in parts]
            for shape in shapes:
                if shape != shapes[0]:
                    raise tf.errors.InvalidArgumentError(
                        None, None,
                        "Cannot batch tensors with different shapes in component 0. First element had shape "
                        + _brackets(shapes[0]) + " and element " + str(shapes.index(shape)) + " had shape "
                        + _brackets(shape) + ". [Op:IteratorGetNext] name: ")
            if parts[0].dtype == "string":
                return tf.constant([p.numpy() for p in parts])
            return tf.stack(list(parts))
        return _map(joined, *elements)


    def _brackets(shape):
        return "[" + ",".join([str(n) for n in shape]) + "]"


    def _windowed(elements, made):
        if isinstance(elements[0], dict):
            return {k: _windowed([e[k] for e in elements], made) for k in elements[0]}
        if isinstance(elements[0], tuple):
            return tuple([_windowed([e[i] for e in elements], made) for i in range(len(elements[0]))])
        made_one = made(elements)
        return made_one


    class _Iterator:
        def __init__(self, dataset):
            self.element_spec = dataset.element_spec
            self._own = dataset._rows()

        def __iter__(self):
            return self

        def __next__(self):
            return next(self._own)

        def get_next(self):
            return next(self._own)


    class _NumpyIterator:
        def __init__(self, dataset):
            self._own = dataset._rows()

        def __iter__(self):
            return self

        def __next__(self):
            return _numpy(next(self._own))

        def next(self):
            return self.__next__()


    _CLASSES = {}


    def _Source(name, spec, rows, count):
        if name not in _CLASSES:
            _CLASSES[name] = _kind(name)
        made = _CLASSES[name](spec, count)
        made._rows = rows
        return made


    def _kind(name):
        return type(name, (Dataset,), {})


    class Options:
        pass
    """#
}
