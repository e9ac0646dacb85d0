extension TensorFlowDataSource {
  /// Elements brought together and taken apart: batches and windows.
  static let batches = #"""
        def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
            size = int(batch_size)
            if size <= 0:
                raise ValueError("`batch_size` must be greater than zero.")

            def rows(source):
                waiting = []
                for element in source:
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
                if padded_shapes is not None and not isinstance(self.element_spec, (tuple, dict)):
                    wanted = list(padded_shapes) if hasattr(padded_shapes, "__iter__") else [padded_shapes]
                    longest = [n if w is None or w == -1 else int(w) for n, w in zip(longest, wanted)]
                value = 0 if padding_values is None else padding_values
                out = np.full([len(arrays)] + longest, value, dtype=arrays[0].dtype)
                for k, a in enumerate(arrays):
                    out[(k,) + tuple([slice(0, n) for n in a.shape])] = a
                return tf.convert_to_tensor(out)

            def rows(source):
                waiting = []
                for element in source:
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
            def rows(source):
                for element in source:
                    for k in range(len(_leaves(element)[0])):
                        yield _map(lambda t: t[k], element)
            spec = _map(lambda s: TensorSpec(tuple(s.shape)[1:], s.dtype), self.element_spec)
            sizes = [s.shape[0] for s in _leaves(self.element_spec)]
            count = self._count * sizes[0] if self._count >= 0 and sizes[0] is not None else UNKNOWN_CARDINALITY
            return self._change("_UnbatchDataset", rows, spec, count)

        def window(self, size, shift=None, stride=1, drop_remainder=False, name=None):
            step = size if shift is None else shift
            reach = (size - 1) * stride + 1

            def made(elements):
                return _Source("_VariantDataset", self.element_spec, lambda: iter(elements), len(elements))

            def rows(source):
                waiting, skipped = [], 0
                for element in source:
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

        def rebatch(self, batch_size, drop_remainder=False, name=None):
            return self.unbatch().batch(batch_size, drop_remainder)

    """#
}
