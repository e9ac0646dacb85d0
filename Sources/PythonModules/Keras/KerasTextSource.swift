import MiniPython

extension KerasPython {
  /// `TextVectorization`, which learns the words of texts and turns them into numbers.
  ///
  /// - Source: `keras/src/layers/preprocessing/text_vectorization.py` of Keras 3.15.
  static let textVectorization = ModuleDefinition(
    python: "_keras_text_vectorization", "Texts as numbers.",
    #"""
    import numpy as np
    import keras
    from keras.layers import Layer

    _MARKS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\''

    def _text(value):
        return value.decode() if isinstance(value, bytes) else str(value)

    def _nested(data):
        """Texts or numbers of a list, an array, a tensor or a stream of batches, as lists within each other."""
        if isinstance(data, (str, bytes)):
            return _text(data)
        if hasattr(data, "as_numpy_iterator"):
            return [part for batch in data for part in _listed(_nested(batch))]
        if hasattr(data, "numpy"):
            return _nested(data.numpy())
        if isinstance(data, np.ndarray):
            data = data.tolist()
        if isinstance(data, (list, tuple)):
            return [_nested(part) for part in data]
        return data

    def _listed(data):
        return data if isinstance(data, list) else [data]

    def _learned(words):
        # Keras keeps what it learned in an array.
        return list(np.array(words)) if words else words

    def _by_count(items):
        """Different items, the most frequent first, and of equally many the greater first."""
        counts = {}
        for item in items:
            counts[item] = counts.get(item, 0) + 1
        words = sorted(counts, reverse=True)
        words.sort(key=lambda w: -counts[w])
        return words

    def _check_terms(words):
        """Words of a vocabulary stand there once."""
        words = list(words) if words is not None else []
        repeated = [w for k, w in enumerate(words) if w in words[:k]]
        if repeated:
            raise ValueError(
                "The passed vocabulary has at least one repeated term. Please uniquify your dataset. The repeated "
                f"terms are: {_learned(repeated)}")

    def _unknown_table(layer, inputs):
        import tensorflow as tf
        name = type(layer).__name__
        given = inputs if hasattr(inputs, "shape") else [repr(str(t)) for t in _listed(inputs)]
        return tf.errors.FailedPreconditionError(
            f"Exception encountered when calling {name}.call().\n\n\x1b[1m{{{{function_node __wrapped__LookupTableFindV2_device_"
            "/job:localhost/replica:0/task:0/device:CPU:0}} Table not initialized. [Op:LookupTableFindV2] name: \x1b[0m\n\n"
            f"Arguments received by {name}.call():\n  • inputs={given}")

    class TextVectorization(Layer):
        def __init__(self, max_tokens=None, standardize="lower_and_strip_punctuation", split="whitespace", ngrams=None,
                     output_mode="int", output_sequence_length=None, pad_to_max_tokens=False, vocabulary=None, idf_weights=None,
                     sparse=False, ragged=False, encoding="utf-8", name=None, **kwargs):
            super().__init__(name=name)
            if output_mode == "int" and pad_to_max_tokens:
                raise ValueError("`pad_to_max_tokens` must be False if `output_mode` is `'int'`.")
            if output_mode not in ("int", "one_hot", "multi_hot", "count", "tf_idf"):
                raise ValueError(
                    f"Unknown value for `output_mode` argument of TextVectorization. Allowed values are: "
                    f"('int', 'one_hot', 'multi_hot', 'count', 'tf_idf'). Received: output_mode={output_mode}")
            self.max_tokens, self.standardize, self.split, self.ngrams = max_tokens, standardize, split, ngrams
            self.output_mode, self.output_sequence_length = output_mode, output_sequence_length
            self.pad_to_max_tokens, self.idf_weights = pad_to_max_tokens, idf_weights
            self._start = ["", "[UNK]"] if output_mode == "int" else ["[UNK]"]
            self._known = vocabulary is not None
            _check_terms(vocabulary)
            self._words = self._start + _learned(list(vocabulary if vocabulary is not None else []))
            self._weights = None if idf_weights is None else self._with_unknown(list(idf_weights))
            self.built = True

        def _with_unknown(self, weights):
            return [sum(weights) / len(weights)] + weights if weights else [0.0]

        def _tokens(self, text):
            if self.standardize == "lower_and_strip_punctuation":
                text = "".join([c for c in text.lower() if c not in _MARKS])
            elif self.standardize == "lower":
                text = text.lower()
            elif self.standardize == "strip_punctuation":
                text = "".join([c for c in text if c not in _MARKS])
            elif callable(self.standardize):
                text = _nested(self.standardize(text))
            words = list(text) if self.split == "character" else [text] if self.split is None else text.split()
            if self.ngrams:
                sizes = range(1, self.ngrams + 1) if isinstance(self.ngrams, int) else self.ngrams
                words = [" ".join(words[k:k + n]) for n in sizes for k in range(len(words) - n + 1)]
            return words

        def _rows(self, data):
            return [t[0] if isinstance(t, list) else t for t in _listed(_nested(data))]

        def adapt(self, data, batch_size=None, steps=None):
            self._known = True
            rows = [self._tokens(text) for text in self._rows(data)]
            words = _by_count([word for row in rows for word in row])
            if self.max_tokens is not None:
                words = words[:max(0, self.max_tokens - len(self._start))]
            self._words = self._start + _learned(words)
            if self.output_mode == "tf_idf":
                seen = [sum([word in row for row in rows]) for word in words]
                self._weights = self._with_unknown([float(np.log(1 + len(rows) / (1 + n))) for n in seen])

        def get_vocabulary(self, include_special_tokens=True):
            return list(self._words) if include_special_tokens else list(self._words[len(self._start):])

        def set_vocabulary(self, vocabulary, idf_weights=None):
            self._known = True
            _check_terms(vocabulary)
            self._words = self._start + _learned([w for w in vocabulary if w not in self._start])
            if idf_weights is not None:
                self._weights = self._with_unknown(list(idf_weights))

        def vocabulary_size(self):
            return len(self._words)

        def get_config(self):
            return {"name": self.name, "trainable": True, "max_tokens": self.max_tokens, "standardize": self.standardize,
                    "split": self.split, "ngrams": self.ngrams, "output_mode": self.output_mode,
                    "output_sequence_length": self.output_sequence_length, "pad_to_max_tokens": self.pad_to_max_tokens,
                    "sparse": False, "ragged": False, "vocabulary": None, "idf_weights": self.idf_weights,
                    "encoding": "utf-8", "vocabulary_size": self.vocabulary_size()}

        def __call__(self, inputs, **options):
            if isinstance(inputs, keras.KerasTensor):
                return super().__call__(inputs)
            return self.call(inputs, **options)

        def compute_output_shape(self, input_shape):
            if self.output_mode == "int":
                return (input_shape[0], self.output_sequence_length)
            return (input_shape[0], self.max_tokens if self.pad_to_max_tokens and self.max_tokens else len(self._words))

        def call(self, inputs):
            nested = _nested(inputs)
            if not self._known:
                raise _unknown_table(self, inputs)
            places = {str(w): k for k, w in enumerate(self._words)}
            unknown = places["[UNK]"]
            rows = [[places.get(w, unknown) for w in self._tokens(t)] for t in self._rows(nested)]
            if self.output_mode == "int":
                length = self.output_sequence_length
                if length is None:
                    length = max([len(r) for r in rows]) if rows else 0
                out = np.zeros((len(rows), length), dtype="int64")
                for k, row in enumerate(rows):
                    row = row[:length]
                    out[k, :len(row)] = row
            else:
                width = self.max_tokens if self.pad_to_max_tokens and self.max_tokens else len(self._words)
                out = np.zeros((len(rows), width), dtype="float32" if self.output_mode == "tf_idf" else "int64")
                for k, row in enumerate(rows):
                    for place in row:
                        if self.output_mode == "multi_hot":
                            out[k, place] = 1
                        else:
                            out[k, place] += 1 if self.output_mode == "count" else self._weights[place]
            return keras.ops.convert_to_tensor(out if isinstance(nested, list) else out[0])
    """#,
    names: [
      "TextVectorization", "_nested", "_listed", "_learned", "_by_count", "_check_terms",
      "_unknown_table",
    ])
}
