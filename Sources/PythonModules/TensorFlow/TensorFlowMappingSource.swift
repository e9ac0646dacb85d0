extension TensorFlowDataSource {
  /// Elements changed and chosen by functions of the program.
  static let mapping = #"""
        def map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=None, name=None):
            def rows(source):
                for element in source:
                    yield _tensors(_call(map_func, element))
            name = "_MapDataset" if num_parallel_calls is None else "_ParallelMapDataset"
            return self._change(name, rows, _traced(map_func, self.element_spec))

        def filter(self, predicate, name=None):
            def rows(source):
                for element in source:
                    if bool(_call(predicate, element)):
                        yield element
            return self._change("_FilterDataset", rows, None, UNKNOWN_CARDINALITY)

        def flat_map(self, map_func, name=None):
            def rows(source):
                for element in source:
                    for inner in _call(map_func, element)._rows():
                        yield inner
            spec = _call(map_func, _example(self.element_spec, 2)).element_spec
            return self._change("_FlatMapDataset", rows, spec, UNKNOWN_CARDINALITY)

        def interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, deterministic=None, name=None):
            width, block = cycle_length or 2, block_length or 1

            def rows(source):
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

    """#
}
