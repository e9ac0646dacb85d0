extension TensorFlowDataSource {
  /// What joins, counts, keeps and reduces data sets.
  static let joining = #"""
        def concatenate(self, dataset, name=None):
            def rows(source):
                for element in source:
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
            def rows(source):
                for k, element in enumerate(source, start):
                    yield (tf.constant(k, dtype=tf.int64), element)
            return self._change("_ZipDataset", rows, (TensorSpec((), tf.int64), self.element_spec))

        def prefetch(self, buffer_size, name=None):
            return self._change("_PrefetchDataset", lambda source: source)

        def cache(self, filename="", name=None):
            kept = []
            done = []

            def rows(source):
                if done:
                    for element in kept:
                        yield element
                    return
                found = []
                for element in source:
                    found.append(element)
                    yield element
                kept.extend(found)
                done.append(True)
            return self._change("CacheDataset", rows)

        def with_options(self, options, name=None):
            return self._change("_OptionsDataset", lambda source: source)

        def apply(self, transformation_func):
            return transformation_func(self)

        def reduce(self, initial_state, reduce_func, name=None):
            state = _tensors(initial_state)
            for element in self._rows():
                state = _tensors(reduce_func(state, element))
            return state

        def group_by_window(self, key_func, reduce_func, window_size=None, window_size_func=None, name=None):
            spec = self.element_spec

            def reduced(key, elements):
                group = _Source("_VariantDataset", spec, lambda: iter(elements), len(elements))
                return reduce_func(tf.constant(key, dtype=tf.int64), group)

            def rows(source):
                waiting = {}
                for element in source:
                    key = int(_call(key_func, element))
                    waiting.setdefault(key, []).append(element)
                    size = int(window_size if window_size is not None else window_size_func(tf.constant(key, dtype=tf.int64)))
                    if len(waiting[key]) == size:
                        for found in reduced(key, waiting.pop(key))._rows():
                            yield found
                for key, elements in waiting.items():
                    for found in reduced(key, elements)._rows():
                        yield found
            known = reduced(0, [_example(spec, 2)]).element_spec
            return self._change("_GroupByWindowDataset", rows, known, UNKNOWN_CARDINALITY)

        def unique(self, name=None):
            def rows(source):
                seen = []
                for element in source:
                    key = element.numpy().tolist()
                    if key not in seen:
                        seen.append(key)
                        yield element
            return self._change("_UniqueDataset", rows, None, UNKNOWN_CARDINALITY)

        def take_while(self, predicate, name=None):
            def rows(source):
                for element in source:
                    if not bool(_call(predicate, element)):
                        return
                    yield element
            return self._change("_TakeWhileDataset", rows, None, UNKNOWN_CARDINALITY)

    """#
}
