extension TensorFlowDataSource {
  /// Some of the elements, again and again, or in another order.
  static let order = #"""
        def take(self, count, name=None):
            limit = int(count)

            def rows(source):
                taken = 0
                if limit == 0:
                    return
                for element in source:
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

            def rows(source):
                for k, element in enumerate(source):
                    if k >= skipped and skipped >= 0:
                        yield element
            known = self._count
            if known >= 0:
                known = max(0, known - skipped) if skipped >= 0 else 0
            return self._change("_SkipDataset", rows, None, known)

        def shard(self, num_shards, index, name=None):
            def rows(source):
                for k, element in enumerate(source):
                    if k % num_shards == index:
                        yield element
            known = self._count
            if known >= 0:
                known = (known - index + num_shards - 1) // num_shards
            return self._change("_ShardDataset", rows, None, known)

        def repeat(self, count=None, name=None):
            times = None if count is None or int(count) < 0 else int(count)

            def rows(source):
                k = 0
                while times is None or k < times:
                    empty = True
                    for element in (self._rows() if k else source):
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

            def rows(source):
                chosen = pair if reshuffle_each_iteration is False else (parent(), parent())
                return walk(source, _Philox(*chosen))

            def walk(iterator, source):
                waiting, start = [], 0
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

    """#
}
