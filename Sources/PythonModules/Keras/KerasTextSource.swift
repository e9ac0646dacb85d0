import MiniPython

extension KerasPython {
  static let textNames = [
    "TextVectorization", "StringLookup", "IntegerLookup", "CategoryEncoding", "Discretization",
  ]

  /// Layers that turn texts and labels into numbers, before a model.
  ///
  /// - Source: `keras/src/layers/preprocessing/` of Keras 3.15.
  static let texts = ModuleDefinition(
    python: "_keras_text", "Texts as numbers.",
    #"""
    import numpy as np
    import keras

    _MARKS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\''

    def _clean(text):
        text = text.lower()
        return "".join([c for c in text if c not in _MARKS])

    def _texts(data):
        if isinstance(data, str):
            return [data]
        if hasattr(data, "as_numpy_iterator"):
            out = []
            for part in data:
                out.extend(_texts(part))
            return out
        return [str(t[0]) if isinstance(t, (list, tuple, np.ndarray)) else str(t) for t in data]

    class TextVectorization:
        def __init__(self, max_tokens=None, standardize="lower_and_strip_punctuation", split="whitespace", ngrams=None,
                     output_mode="int", output_sequence_length=None, pad_to_max_tokens=False, vocabulary=None,
                     idf_weights=None, sparse=False, ragged=False, encoding="utf-8", name=None, **kwargs):
            self.max_tokens, self.standardize, self.split, self.ngrams = max_tokens, standardize, split, ngrams
            self.output_mode, self.output_sequence_length = output_mode, output_sequence_length
            self.name = name or "text_vectorization"
            self._start = ["", "[UNK]"] if output_mode == "int" else ["[UNK]"]
            self._words = self._start + list(vocabulary or [])

        def _tokens(self, text):
            if self.standardize in ("lower_and_strip_punctuation",):
                text = _clean(text)
            elif self.standardize == "lower":
                text = text.lower()
            elif self.standardize == "strip_punctuation":
                text = "".join([c for c in text if c not in _MARKS])
            elif callable(self.standardize):
                text = self.standardize(text)
            words = list(text) if self.split == "character" else text.split()
            if self.ngrams:
                sizes = range(1, self.ngrams + 1) if isinstance(self.ngrams, int) else self.ngrams
                words = [" ".join(words[k:k + n]) for n in sizes for k in range(len(words) - n + 1)]
            return words

        def adapt(self, data, batch_size=None, steps=None):
            counts = {}
            for text in _texts(data):
                for word in self._tokens(text):
                    counts[word] = counts.get(word, 0) + 1
            words = sorted(counts, reverse=True)
            words.sort(key=lambda w: -counts[w])
            if self.max_tokens is not None:
                words = words[:max(0, self.max_tokens - len(self._start))]
            self._words = self._start + _learned(words)

        def get_vocabulary(self, include_special_tokens=True):
            return list(self._words) if include_special_tokens else list(self._words[len(self._start):])

        def set_vocabulary(self, vocabulary, idf_weights=None):
            words = [w for w in vocabulary if w not in self._start]
            self._words = self._start + words

        def vocabulary_size(self):
            return len(self._words)

        def __call__(self, inputs):
            single = isinstance(inputs, str)
            places = {str(w): k for k, w in enumerate(self._words)}
            unknown = places["[UNK]"]
            rows = [[places.get(w, unknown) for w in self._tokens(t)] for t in _texts(inputs)]
            if self.output_mode == "int":
                length = self.output_sequence_length
                if length is None:
                    length = max([len(r) for r in rows]) if rows else 0
                out = np.zeros((len(rows), length), dtype="int64")
                for k, row in enumerate(rows):
                    row = row[:length]
                    out[k, :len(row)] = row
            else:
                out = np.zeros((len(rows), len(self._words)), dtype="int64" if self.output_mode == "count" else "int64")
                for k, row in enumerate(rows):
                    for place in row:
                        out[k, place] = out[k, place] + 1 if self.output_mode == "count" else 1
            return keras.ops.convert_to_tensor(out[0] if single else out)

    def _learned(words):
        # Keras keeps what it learned in an array.
        return list(np.array(words)) if words and isinstance(words[0], str) else words

    class StringLookup:
        _kind = str

        def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token="[UNK]", vocabulary=None,
                     invert=False, output_mode="int", **kwargs):
            self.max_tokens, self.num_oov_indices, self.mask_token, self.oov_token = max_tokens, num_oov_indices, mask_token, oov_token
            self.invert, self.output_mode = invert, output_mode
            self._start = ([] if mask_token is None else [mask_token]) + [oov_token] * num_oov_indices
            self._words = self._start + _learned(list(vocabulary if vocabulary is not None else []))

        def adapt(self, data, **options):
            counts = {}
            for item in np.asarray(data).ravel().tolist():
                counts[item] = counts.get(item, 0) + 1
            words = sorted(counts, reverse=True)
            words.sort(key=lambda w: -counts[w])
            if self.max_tokens is not None:
                words = words[:max(0, self.max_tokens - len(self._start))]
            self._words = self._start + _learned(words)

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
            return 0 if self.mask_token is None else 1

        def _walk(self, data):
            if isinstance(data, (list, tuple)):
                return [self._walk(d) for d in data]
            return self._place(data)

        def __call__(self, inputs):
            data = inputs.tolist() if hasattr(inputs, "tolist") else inputs
            if hasattr(inputs, "numpy"):
                data = inputs.numpy().tolist()
            places = np.asarray(self._walk(data), dtype="int64")
            if self.output_mode == "int":
                return keras.ops.convert_to_tensor(places)
            out = np.zeros(places.shape[:1] + (len(self._words),), dtype="float32")
            for k, row in enumerate(places.reshape(len(places), -1)):
                for place in row:
                    out[k, place] = 1 if self.output_mode != "count" else out[k, place] + 1
            return keras.ops.convert_to_tensor(out)

    class IntegerLookup(StringLookup):
        def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=-1, vocabulary=None, **kwargs):
            super().__init__(max_tokens=max_tokens, num_oov_indices=num_oov_indices, mask_token=mask_token,
                             oov_token=oov_token, vocabulary=vocabulary, **kwargs)

    class CategoryEncoding:
        def __init__(self, num_tokens=None, output_mode="multi_hot", sparse=False, **kwargs):
            self.num_tokens, self.output_mode = num_tokens, output_mode

        def __call__(self, inputs, count_weights=None):
            data = np.asarray(inputs).astype(int)
            if self.output_mode == "one_hot":
                return keras.ops.convert_to_tensor(np.eye(self.num_tokens, dtype="float32")[data])
            rows = data.reshape(1, -1) if data.ndim == 1 else data
            out = np.zeros((len(rows), self.num_tokens), dtype="float32")
            for k, row in enumerate(rows):
                for place in row:
                    out[k, place] = out[k, place] + 1 if self.output_mode == "count" else 1
            return keras.ops.convert_to_tensor(out[0] if data.ndim == 1 else out)

    class Discretization:
        def __init__(self, bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode="int", **kwargs):
            self.bin_boundaries = bin_boundaries

        def __call__(self, inputs):
            places = np.searchsorted(np.asarray(self.bin_boundaries), np.asarray(inputs, dtype=float), side="right")
            return keras.ops.convert_to_tensor(places.astype("int64"))
    """#, names: textNames)
}
