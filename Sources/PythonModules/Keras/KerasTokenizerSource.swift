import MiniPython

extension KerasPython {
  static let tokenizerNames = [
    "Tokenizer", "text_to_word_sequence", "hashing_trick", "tokenizer_from_json",
  ]

  /// The `Tokenizer` of older programs, which `tensorflow.keras` still has.
  ///
  /// - Source: `keras/src/legacy/preprocessing/text.py` of Keras 3.15.
  static let tokenizer = ModuleDefinition(
    python: "_keras_tokenizer", "Texts as lists of word numbers.",
    #"""
    import collections
    import hashlib
    import json
    import numpy as np

    _MARKS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n'

    def text_to_word_sequence(input_text, filters=_MARKS, lower=True, split=" "):
        if lower:
            input_text = input_text.lower()
        for mark in filters:
            input_text = input_text.replace(mark, split)
        return [word for word in input_text.split(split) if word]

    def hashing_trick(text, n, hash_function=None, filters=_MARKS, lower=True, split=" ", analyzer=None):
        if hash_function == "md5":
            number = lambda w: int(hashlib.md5(w.encode()).hexdigest(), 16)
        else:
            number = hash_function or hash
        words = text_to_word_sequence(text, filters, lower, split) if analyzer is None else analyzer(text)
        return [number(w) % (n - 1) + 1 for w in words]

    class Tokenizer:
        def __init__(self, num_words=None, filters=_MARKS, lower=True, split=" ", char_level=False, oov_token=None,
                     analyzer=None, **kwargs):
            self.document_count = kwargs.pop("document_count", 0)
            if kwargs:
                raise TypeError(f"Unrecognized keyword arguments: {kwargs}")
            self.num_words, self.filters, self.lower, self.split = num_words, filters, lower, split
            self.char_level, self.oov_token, self.analyzer = char_level, oov_token, analyzer
            self.word_counts = collections.OrderedDict()
            self.word_docs, self.index_docs = collections.defaultdict(int), collections.defaultdict(int)
            self.word_index, self.index_word = {}, {}

        def _words(self, text):
            if isinstance(text, list):
                return [w.lower() for w in text] if self.lower else text
            if self.char_level:
                return text.lower() if self.lower else text
            if self.analyzer is not None:
                return self.analyzer(text)
            return text_to_word_sequence(text, self.filters, self.lower, self.split)

        def fit_on_texts(self, texts):
            for text in texts:
                self.document_count += 1
                words = self._words(text)
                for w in words:
                    self.word_counts[w] = self.word_counts.get(w, 0) + 1
                for w in set(words):
                    self.word_docs[w] += 1
            counted = sorted(self.word_counts.items(), key=lambda pair: -pair[1])
            vocabulary = ([] if self.oov_token is None else [self.oov_token]) + [w for w, _ in counted]
            # No word has the number 0.
            self.word_index = dict(zip(vocabulary, range(1, len(vocabulary) + 1)))
            self.index_word = {k: w for w, k in self.word_index.items()}
            for w, count in self.word_docs.items():
                self.index_docs[self.word_index[w]] = count

        def fit_on_sequences(self, sequences):
            self.document_count += len(sequences)
            for sequence in sequences:
                for k in set(sequence):
                    self.index_docs[k] += 1

        def texts_to_sequences(self, texts): return list(self.texts_to_sequences_generator(texts))

        def texts_to_sequences_generator(self, texts):
            unknown = self.word_index.get(self.oov_token)
            for text in texts:
                found = []
                for w in self._words(text):
                    k = self.word_index.get(w)
                    if k is None or (self.num_words and k >= self.num_words):
                        k = unknown
                    if k is not None:
                        found.append(k)
                yield found

        def sequences_to_texts(self, sequences): return list(self.sequences_to_texts_generator(sequences))

        def sequences_to_texts_generator(self, sequences):
            unknown = self.index_word.get(self.word_index.get(self.oov_token))
            for sequence in sequences:
                found = []
                for k in sequence:
                    w = self.index_word.get(k)
                    if w is None or (self.num_words and k >= self.num_words):
                        w = unknown
                    if w is not None:
                        found.append(w)
                yield " ".join(found)

        def texts_to_matrix(self, texts, mode="binary"):
            return self.sequences_to_matrix(self.texts_to_sequences(texts), mode=mode)

        def sequences_to_matrix(self, sequences, mode="binary"):
            if not self.num_words and not self.word_index:
                raise ValueError("Specify a dimension (`num_words` argument), or fit on some text data first.")
            width = self.num_words or len(self.word_index) + 1
            if mode == "tfidf" and not self.document_count:
                raise ValueError("Fit the Tokenizer on some data before using tfidf mode.")
            x = np.zeros((len(sequences), width))
            for row, sequence in enumerate(sequences):
                counts = collections.Counter([k for k in sequence if k < width])
                for k, count in counts.items():
                    if mode == "count":
                        x[row, k] = count
                    elif mode == "freq":
                        x[row, k] = count / len(sequence)
                    elif mode == "binary":
                        x[row, k] = 1
                    elif mode == "tfidf":
                        share = np.log(1 + self.document_count / (1 + self.index_docs.get(k, 0)))
                        x[row, k] = (1 + np.log(count)) * share
                    else:
                        raise ValueError("Unknown vectorization mode:", mode)
            return x

        def get_config(self):
            config = {"num_words": self.num_words, "filters": self.filters, "lower": self.lower, "split": self.split,
                      "char_level": self.char_level, "oov_token": self.oov_token, "document_count": self.document_count}
            for name in ("word_counts", "word_docs", "index_docs", "index_word", "word_index"):
                config[name] = json.dumps(dict(getattr(self, name)))
            return config

        def to_json(self, **kwargs):
            return json.dumps({"class_name": "Tokenizer", "config": self.get_config()}, **kwargs)

    def tokenizer_from_json(json_string):
        config = json.loads(json_string)["config"]
        parts = {name: json.loads(config.pop(name))
                 for name in ("word_counts", "word_docs", "index_docs", "index_word", "word_index")}
        tokenizer = Tokenizer(**config)
        for name, part in parts.items():
            if name.startswith("index_"):
                part = {int(k): v for k, v in part.items()}
            setattr(tokenizer, name, part)
        return tokenizer
    """#, names: tokenizerNames)
}
