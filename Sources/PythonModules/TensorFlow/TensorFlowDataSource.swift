/// `tf.data.Dataset` in Python.
///
/// - Source: `tensorflow/python/data/ops/dataset_ops.py` and `shuffle_dataset_op.cc` of
///   TensorFlow 2.21; the order of `shuffle` is that of its generator.
enum TensorFlowDataSource {
  static let text = #"""
    class Dataset:
        _batch_kind = "dataset"

        def __init__(self, spec=None, count=UNKNOWN_CARDINALITY):
            self.element_spec = spec
            self._count = count

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
            return _Source(name, self.element_spec if spec is None else spec, rows, self._count if count is None else count)

        def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
            size = int(batch_size)
            if size <= 0:
                raise ValueError("`batch_size` must be greater than zero.")

            def rows():
                waiting = []
                for element in self._rows():
                    waiting.append(element)
                    if len(waiting) == size:
                        yield _batched(waiting)
                        waiting = []
                if waiting and not drop_remainder:
                    yield _batched(waiting)

            def spec(s):
                if isinstance(s, _DatasetSpec):
                    return s
                return TensorSpec((size if drop_remainder else None,) + tuple(s.shape), s.dtype)
            count = self._count
            if count >= 0:
                count = count // size if drop_remainder else -(-count // size)
            return self._change("_BatchDataset", rows, _map(spec, self.element_spec), count)

        def padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None):
            size = int(batch_size)

            def pad(*parts):
                arrays = [p.numpy() for p in parts]
                longest = [max([a.shape[k] for a in arrays]) for k in range(arrays[0].ndim)]
                value = 0 if padding_values is None else padding_values
                out = np.full([len(arrays)] + longest, value, dtype=arrays[0].dtype)
                for k, a in enumerate(arrays):
                    out[(k,) + tuple([slice(0, n) for n in a.shape])] = a
                return tf.convert_to_tensor(out)

            def rows():
                waiting = []
                for element in self._rows():
                    waiting.append(element)
                    if len(waiting) == size:
                        yield _map(pad, *waiting)
                        waiting = []
                if waiting and not drop_remainder:
                    yield _map(pad, *waiting)
            spec = _map(lambda s: TensorSpec((size if drop_remainder else None,) + tuple(s.shape), s.dtype), self.element_spec)
            count = self._count
            if count >= 0:
                count = count // size if drop_remainder else -(-count // size)
            return self._change("_PaddedBatchDataset", rows, spec, count)

        def unbatch(self, name=None):
            def rows():
                for element in self._rows():
                    for k in range(len(_leaves(element)[0])):
                        yield _map(lambda t: t[k], element)
            spec = _map(lambda s: TensorSpec(tuple(s.shape)[1:], s.dtype), self.element_spec)
            sizes = [s.shape[0] for s in _leaves(self.element_spec)]
            count = self._count * sizes[0] if self._count >= 0 and sizes[0] is not None else UNKNOWN_CARDINALITY
            return self._change("_UnbatchDataset", rows, spec, count)

        def map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=None, name=None):
            def rows():
                for element in self._rows():
                    yield _tensors(_call(map_func, element))
            name = "_MapDataset" if num_parallel_calls is None else "_ParallelMapDataset"
            return self._change(name, rows, _traced(map_func, self.element_spec))

        def filter(self, predicate, name=None):
            def rows():
                for element in self._rows():
                    if bool(_call(predicate, element)):
                        yield element
            return self._change("_FilterDataset", rows, None, UNKNOWN_CARDINALITY)

        def flat_map(self, map_func, name=None):
            def rows():
                for element in self._rows():
                    for inner in _call(map_func, element)._rows():
                        yield inner
            spec = _call(map_func, _example(self.element_spec, 2)).element_spec
            return self._change("_FlatMapDataset", rows, spec, UNKNOWN_CARDINALITY)

        def interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, deterministic=None, name=None):
            width, block = cycle_length or 2, block_length or 1

            def rows():
                source = self._rows()
                active = [None] * width
                ended = False
                while True:
                    alive = False
                    for k in range(width):
                        if active[k] is None and not ended:
                            element = next(source, None)
                            if element is None:
                                ended = True
                            else:
                                active[k] = _call(map_func, element)._rows()
                        if active[k] is None:
                            continue
                        alive = True
                        for _ in range(block):
                            found = next(active[k], None)
                            if found is None:
                                active[k] = None
                                break
                            yield found
                    if not alive and ended:
                        return
            spec = _call(map_func, _example(self.element_spec, 2)).element_spec
            return self._change("_InterleaveDataset", rows, spec, UNKNOWN_CARDINALITY)

        def take(self, count, name=None):
            limit = int(count)

            def rows():
                taken = 0
                if limit == 0:
                    return
                for element in self._rows():
                    yield element
                    taken += 1
                    if taken == limit:
                        return
            known = self._count
            if limit >= 0:
                known = limit if known == INFINITE_CARDINALITY else (min(known, limit) if known >= 0 else known)
            return self._change("_TakeDataset", rows, None, known)

        def skip(self, count, name=None):
            skipped = int(count)

            def rows():
                for k, element in enumerate(self._rows()):
                    if k >= skipped and skipped >= 0:
                        yield element
            known = self._count
            if known >= 0:
                known = max(0, known - skipped) if skipped >= 0 else 0
            return self._change("_SkipDataset", rows, None, known)

        def shard(self, num_shards, index, name=None):
            def rows():
                for k, element in enumerate(self._rows()):
                    if k % num_shards == index:
                        yield element
            known = self._count
            if known >= 0:
                known = (known - index + num_shards - 1) // num_shards
            return self._change("_ShardDataset", rows, None, known)

        def repeat(self, count=None, name=None):
            times = None if count is None or int(count) < 0 else int(count)

            def rows():
                k = 0
                while times is None or k < times:
                    empty = True
                    for element in self._rows():
                        empty = False
                        yield element
                    if empty:
                        return
                    k += 1
            known = self._count
            if times is None:
                known = INFINITE_CARDINALITY if known != 0 else 0
            elif known >= 0:
                known = known * times
            elif known == INFINITE_CARDINALITY and times == 0:
                known = 0
            return self._change("_RepeatDataset", rows, None, known)

        def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None):
            if buffer_size is None:
                raise ValueError("buffer_size must be set")
            size = int(buffer_size)
            if size <= 0:
                size = max(1, self._count)
            pair = _seeds(seed)
            parent = _Philox(*pair)

            def rows():
                if reshuffle_each_iteration is False:
                    source = _Philox(*pair)
                else:
                    source = _Philox(parent(), parent())
                waiting, start = [], 0
                iterator = self._rows()
                ended = False
                while True:
                    while not ended and len(waiting) - start < size:
                        element = next(iterator, None)
                        if element is None:
                            ended = True
                        else:
                            waiting.append(element)
                    if start == len(waiting):
                        return
                    place = start + source() % (len(waiting) - start)
                    chosen = waiting[place]
                    waiting[place] = waiting[start]
                    waiting[start] = None
                    start += 1
                    yield chosen
            return self._change("_ShuffleDataset", rows)

        def concatenate(self, dataset, name=None):
            def rows():
                for element in self._rows():
                    yield element
                for element in dataset._rows():
                    yield element
            counts = (self._count, dataset._count)
            if INFINITE_CARDINALITY in counts:
                known = INFINITE_CARDINALITY
            else:
                known = UNKNOWN_CARDINALITY if UNKNOWN_CARDINALITY in counts else sum(counts)
            return self._change("_ConcatenateDataset", rows, None, known)

        def enumerate(self, start=0, name=None):
            def rows():
                for k, element in enumerate(self._rows(), start):
                    yield (tf.constant(k, dtype=tf.int64), element)
            return self._change("_ZipDataset", rows, (TensorSpec((), tf.int64), self.element_spec))

        def window(self, size, shift=None, stride=1, drop_remainder=False, name=None):
            step = size if shift is None else shift
            reach = (size - 1) * stride + 1

            def made(elements):
                return _Source("_VariantDataset", self.element_spec, lambda: iter(elements), len(elements))

            def rows():
                waiting, skipped = [], 0
                for element in self._rows():
                    if skipped > 0:
                        skipped -= 1
                        continue
                    waiting.append(element)
                    if len(waiting) == reach:
                        yield _windowed(waiting[::stride], made)
                        skipped = max(0, step - reach)
                        waiting = waiting[step:]
                while waiting and not drop_remainder:
                    yield _windowed(waiting[::stride], made)
                    waiting = waiting[step:]
            known = self._count
            if known >= 0:
                known = max(0, (known - reach) // step + 1) if drop_remainder else -(-known // step)
            return self._change("_WindowDataset", rows, _map(lambda s: _DatasetSpec(s), self.element_spec), known)

        def prefetch(self, buffer_size, name=None):
            return self._change("_PrefetchDataset", self._rows)

        def cache(self, filename="", name=None):
            kept = []
            done = []

            def rows():
                if done:
                    for element in kept:
                        yield element
                    return
                found = []
                for element in self._rows():
                    found.append(element)
                    yield element
                kept.extend(found)
                done.append(True)
            return self._change("CacheDataset", rows)

        def with_options(self, options, name=None):
            return self._change("_OptionsDataset", self._rows)

        def apply(self, transformation_func):
            return transformation_func(self)

        def reduce(self, initial_state, reduce_func, name=None):
            state = _tensors(initial_state)
            for element in self._rows():
                state = _tensors(reduce_func(state, element))
            return state

        def unique(self, name=None):
            def rows():
                seen = []
                for element in self._rows():
                    key = element.numpy().tolist()
                    if key not in seen:
                        seen.append(key)
                        yield element
            return self._change("_UniqueDataset", rows, None, UNKNOWN_CARDINALITY)

        def take_while(self, predicate, name=None):
            def rows():
                for element in self._rows():
                    if not bool(_call(predicate, element)):
                        return
                    yield element
            return self._change("_TakeWhileDataset", rows, None, UNKNOWN_CARDINALITY)

        def rebatch(self, batch_size, drop_remainder=False, name=None):
            return self.unbatch().batch(batch_size, drop_remainder)


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
