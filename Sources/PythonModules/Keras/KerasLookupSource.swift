import MiniPython

extension KerasPython {
  /// Layers that turn labels and ranges into numbers, before a model or within one.
  ///
  /// - Source: `keras/src/layers/preprocessing/` of Keras 3.15.
  static let lookups = ModuleDefinition(
    python: "_keras_text", "Labels and ranges as numbers.",
    #"""
    import numpy as np
    import keras
    import tensorflow as tf
    from keras.layers import Layer
    from _keras_text_vectorization import _nested, _listed, _learned, _by_count, _check_terms, _unknown_table

    def _flat(data):
        return [item for part in data for item in _flat(part)] if isinstance(data, list) else [data]

    def _encoded(places, mode, width, weights=None):
        """Places as rows of zeros and ones, or of counts."""
        places = np.asarray(places)
        dtype = "float32"
        if mode == "one_hot":
            flat = places.reshape(-1)
            out = np.zeros((len(flat), width), dtype=dtype)
            inside = (flat >= 0) & (flat < width)
            out[np.flatnonzero(inside), flat[inside]] = 1
            shape = places.shape[:-1] if places.ndim > 1 and places.shape[-1] == 1 else places.shape
            return out.reshape(tuple(shape) + (width,))
        rows = places.reshape(1, -1) if places.ndim <= 1 else places.reshape(len(places), -1)
        factors = np.ones(rows.shape) if weights is None else np.asarray(weights, dtype=float).reshape(rows.shape)
        out = np.zeros((len(rows), width), dtype=dtype)
        for k, row in enumerate(rows):
            for place, factor in zip(row, factors[k]):
                out[k, place] = out[k, place] + factor if mode == "count" else 1
        return out[0] if places.ndim <= 1 else out

    def _summary(values, epsilon):
        values = np.sort(np.asarray(_flat(_listed(_nested(values))), dtype="float32"))
        step = max(len(values) * epsilon, 1)
        kept = values[int(step - 1)::int(step)]
        return np.stack([kept, np.full(len(kept), step, dtype="float32")])

    def _compressed(summary, epsilon):
        """Fewer values with the weights between them."""
        if summary.shape[1] * epsilon < 1:
            return summary
        shares = epsilon + np.arange(0.0, 1.0, epsilon)
        sums = summary[1].cumsum()
        values = np.interp(shares, sums / sums[-1], summary[0])
        sums = np.interp(shares, sums / sums[-1], sums)
        return np.stack((values, sums - np.concatenate((np.array([0]), sums[:-1])))).astype("float32")

    class _Preprocessing(Layer):
        # Lists and arrays are turned into numbers at once; a model calls with tensors.
        def __call__(self, inputs, **options):
            if isinstance(inputs, keras.KerasTensor):
                return super().__call__(inputs)
            return self.call(inputs, **options)

        def _width(self, shape, mode, width):
            shape = tuple(shape)
            if mode == "int":
                return shape
            if mode == "one_hot":
                return (shape[:-1] if len(shape) > 1 and shape[-1] == 1 else shape) + (width,)
            return (shape[0], width) if len(shape) > 1 else (width,)

    class StringLookup(_Preprocessing):
        _unknown = "[UNK]"

        def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=None, vocabulary=None,
                     idf_weights=None, invert=False, output_mode="int", pad_to_max_tokens=False, sparse=False,
                     encoding="utf-8", name=None, **kwargs):
            super().__init__(name=name)
            self.max_tokens, self.num_oov_indices, self.mask_token = max_tokens, num_oov_indices, mask_token
            self.oov_token = self._unknown if oov_token is None else oov_token
            self.invert, self.output_mode = invert, output_mode
            self._start = ([] if mask_token is None else [mask_token]) + [self.oov_token] * num_oov_indices
            self._known = vocabulary is not None
            _check_terms(vocabulary)
            given = list(vocabulary if vocabulary is not None else [])
            self._words = self._start + _learned([w for w in given if w not in self._start])
            self.built = True

        def adapt(self, data, **options):
            self._known = True
            words = _by_count([w for w in _flat(_listed(_nested(data))) if w not in self._start])
            if self.max_tokens is not None:
                words = words[:max(0, self.max_tokens - len(self._start))]
            self._words = self._start + _learned(words)

        def set_vocabulary(self, vocabulary, idf_weights=None):
            self._known = True
            _check_terms(vocabulary)
            self._words = self._start + _learned([w for w in vocabulary if w not in self._start])

        def get_vocabulary(self, include_special_tokens=True):
            return list(self._words) if include_special_tokens else self._words[len(self._start):]

        def vocabulary_size(self):
            return len(self._words)

        def _place(self, item):
            known = self._words[len(self._start):]
            if item in known:
                return len(self._start) + known.index(item)
            if self.mask_token is not None and item == self.mask_token:
                return 0
            if self.num_oov_indices == 0:
                raise ValueError(f"When `num_oov_indices=0` all inputs should be in vocabulary, but found OOV value {item!r}")
            return 0 if self.mask_token is None else 1

        def _walk(self, data, step):
            return [self._walk(d, step) for d in data] if isinstance(data, list) else step(data)

        def compute_output_shape(self, input_shape):
            return self._width(input_shape, self.output_mode, len(self._words))

        def call(self, inputs):
            nested = _nested(inputs)
            if not self._known:
                raise _unknown_table(self, inputs)
            if self.invert:
                words = self._walk(nested, lambda k: str(self._words[int(k)]) if 0 <= int(k) < len(self._words) else self.oov_token)
                return tf.constant(words) if self._unknown == "[UNK]" else tf.constant(self._walk(words, int))
            places = np.asarray(self._walk(nested, self._place), dtype="int64")
            if self.output_mode == "int":
                return keras.ops.convert_to_tensor(places)
            kind = "int64" if self.output_mode in ("one_hot", "multi_hot", "count") else "float32"
            return keras.ops.convert_to_tensor(_encoded(places, self.output_mode, len(self._words)).astype(kind))

    class IntegerLookup(StringLookup):
        _unknown = -1

    class CategoryEncoding(_Preprocessing):
        def __init__(self, num_tokens=None, output_mode="multi_hot", sparse=False, name=None, **kwargs):
            super().__init__(name=name)
            if num_tokens is None:
                raise ValueError("num_tokens must be set to use this layer. If the number of tokens is not known beforehand, use the "
                                 "IntegerLookup layer instead.")
            if output_mode not in ("count", "one_hot", "multi_hot"):
                raise ValueError(f"Unknown arg for output_mode: {output_mode}")
            self.num_tokens, self.output_mode = num_tokens, output_mode
            self.built = True

        def compute_output_shape(self, input_shape):
            return self._width(input_shape, self.output_mode, self.num_tokens)

        def call(self, inputs, count_weights=None):
            places = np.asarray(_nested(inputs)).astype(int)
            return keras.ops.convert_to_tensor(_encoded(places, self.output_mode, self.num_tokens, count_weights))

    class Discretization(_Preprocessing):
        def __init__(self, bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode="int", sparse=False, name=None,
                     **kwargs):
            super().__init__(name=name)
            if num_bins is None and bin_boundaries is None:
                raise ValueError("You need to set either `num_bins` or `bin_boundaries`.")
            if num_bins is not None and bin_boundaries is not None:
                raise ValueError(
                    f"Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins={num_bins}` and "
                    f"`bin_boundaries={bin_boundaries}`")
            self.bin_boundaries, self.num_bins, self.epsilon = bin_boundaries, num_bins, epsilon
            self.output_mode = output_mode
            self.built = True

        def adapt(self, data, batch_size=None, steps=None):
            if self.num_bins is None:
                raise ValueError(
                    "Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use `num_bins` "
                    "instead.")
            whole = isinstance(data, np.ndarray) or hasattr(data, "numpy")
            summary = np.zeros((2, 0), dtype="float32")
            for batch in [data] if whole else data:
                merged = np.concatenate((_summary(batch, self.epsilon), summary), axis=1)
                summary = _compressed(merged[:, np.argsort(merged[0])], self.epsilon)
            self.bin_boundaries = _compressed(summary, 1.0 / self.num_bins)[0, :-1].tolist()

        def compute_output_shape(self, input_shape):
            return self._width(input_shape, self.output_mode, len(self.bin_boundaries or []) + 1)

        def get_config(self):
            return {"bin_boundaries": self.bin_boundaries, "num_bins": self.num_bins, "epsilon": self.epsilon,
                    "output_mode": self.output_mode, "sparse": False, "name": self.name, "dtype": "float32"}

        def call(self, inputs):
            if self.bin_boundaries is None:
                raise ValueError("You need to call `adapt()` on the layer before calling it, or pass `bin_boundaries`.")
            values = np.asarray(_nested(inputs), dtype="float32")
            places = np.searchsorted(np.asarray(self.bin_boundaries, dtype="float32"), values, side="right")
            if self.output_mode == "int":
                return keras.ops.convert_to_tensor(places.astype("int32"))
            return keras.ops.convert_to_tensor(_encoded(places, self.output_mode, len(self.bin_boundaries) + 1))
    """#,
    names: [
      "StringLookup", "IntegerLookup", "CategoryEncoding", "Discretization",
    ])
}
