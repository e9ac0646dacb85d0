import MiniPython

extension ScikitLearnPython {
  /// Texts as counts of their words.
  ///
  /// - Source: `sklearn/feature_extraction/text.py` of scikit-learn 1.9.
  static let texts = ModuleDefinition(
    python: "sklearn.feature_extraction.text", "Texts as counts of their words.",
    #"""
    import re
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
    from _sklearn_one_hot import SparseRows

    ENGLISH_STOP_WORDS = frozenset("""a about above across after afterwards again against all almost alone along already
    also although always am among amongst amoungst amount an and another any anyhow anyone anything anyway anywhere are
    around as at back be became because become becomes becoming been before beforehand behind being below beside besides
    between beyond bill both bottom but by call can cannot cant co con could couldnt cry de describe detail do done down
    due during each eg eight either eleven else elsewhere empty enough etc even ever every everyone everything everywhere
    except few fifteen fifty fill find fire first five for former formerly forty found four from front full further get
    give go had has hasnt have he hence her here hereafter hereby herein hereupon hers herself him himself his how however
    hundred i ie if in inc indeed interest into is it its itself keep last latter latterly least less ltd made many may me
    meanwhile might mill mine more moreover most mostly move much must my myself name namely neither never nevertheless
    next nine no nobody none noone nor not nothing now nowhere of off often on once one only onto or other others otherwise
    our ours ourselves out over own part per perhaps please put rather re same see seem seemed seeming seems serious several
    she should show side since sincere six sixty so some somehow someone something sometime sometimes somewhere still such
    system take ten than that the their them themselves then thence there thereafter thereby therefore therein thereupon
    these they thick thin third this those though three through throughout thru thus to together too top toward towards
    twelve twenty two un under until up upon us very via was we well were what whatever when whence whenever where
    whereafter whereas whereby wherein whereupon wherever whether which while whither who whoever whole whom whose why will
    with within without would yet you your yours yourself yourselves""".split())

    class CountVectorizer(BaseEstimator):
        def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None,
                     lowercase=True, preprocessor=None, tokenizer=None, stop_words=None,
                     token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), analyzer="word", max_df=1.0, min_df=1,
                     max_features=None, vocabulary=None, binary=False, dtype=np.int64):
            self.input, self.encoding, self.decode_error, self.strip_accents = input, encoding, decode_error, strip_accents
            self.lowercase, self.preprocessor, self.tokenizer, self.stop_words = lowercase, preprocessor, tokenizer, stop_words
            self.token_pattern, self.ngram_range, self.analyzer = token_pattern, ngram_range, analyzer
            self.max_df, self.min_df, self.max_features, self.vocabulary = max_df, min_df, max_features, vocabulary
            self.binary, self.dtype = binary, dtype

        def _words(self, text):
            if callable(self.analyzer):
                return list(self.analyzer(text))
            if self.preprocessor is not None:
                text = self.preprocessor(text)
            elif self.lowercase:
                text = text.lower()
            low, high = self.ngram_range
            if self.analyzer in ("char", "char_wb"):
                text = re.sub(r"\s\s+", " ", text)
                parts = [text] if self.analyzer == "char" else [" " + w + " " for w in text.split()]
                found = []
                for part in parts:
                    for n in range(low, high + 1):
                        if self.analyzer == "char_wb" and n > len(part):
                            found.append(part)
                            break
                        found.extend([part[k:k + n] for k in range(len(part) - n + 1)])
                return found
            words = self.tokenizer(text) if self.tokenizer is not None else re.findall(self.token_pattern, text)
            stop = ENGLISH_STOP_WORDS if self.stop_words == "english" else self.stop_words
            if isinstance(stop, str):
                raise ValueError("not a built-in stop list: %s" % stop)
            if stop is not None:
                words = [w for w in words if w not in stop]
            found = []
            for n in range(low, high + 1):
                found.extend([" ".join(words[k:k + n]) for k in range(len(words) - n + 1)])
            return found

        def build_analyzer(self):
            return self._words

        def _check_texts(self, raw_documents):
            if isinstance(raw_documents, str):
                raise ValueError("Iterable over raw text documents expected, string object received.")
            return [self._words(text) for text in raw_documents]

        def _table(self, documents):
            places = {w: int(k) for w, k in self.vocabulary_.items()}
            table = np.zeros((len(documents), len(places)), dtype=self.dtype)
            for row, words in enumerate(documents):
                for w in words:
                    if w in places:
                        table[row, places[w]] += 1
            return (table > 0).astype(self.dtype) if self.binary else table

        def fit(self, raw_documents, y=None):
            self.fit_transform(raw_documents, y)
            return self

        def _learned(self, raw_documents):
            documents = self._check_texts(raw_documents)
            if self.vocabulary is not None:
                given = self.vocabulary
                self.vocabulary_ = dict(given) if isinstance(given, dict) else {w: k for k, w in enumerate(given)}
                return self._table(documents)
            seen = {}
            for words in documents:
                for w in words:
                    seen.setdefault(w, len(seen))
            if not seen:
                raise ValueError("empty vocabulary; perhaps the documents only contain stop words")
            ordered = sorted(seen)
            self.vocabulary_ = {w: ordered.index(w) for w in seen}
            table = self._table(documents)
            count = len(documents)
            high = self.max_df if isinstance(self.max_df, int) else self.max_df * count
            low = self.min_df if isinstance(self.min_df, int) else self.min_df * count
            if high < low:
                raise ValueError("max_df corresponds to < documents than min_df")
            frequency = (table > 0).sum(axis=0)
            mask = (frequency <= high) & (frequency >= low)
            if self.max_features is not None and mask.sum() > self.max_features:
                totals = table.sum(axis=0)
                best = np.argsort(-totals[mask], kind="stable")[:self.max_features]
                chosen = np.zeros(len(mask), dtype=bool)
                chosen[np.flatnonzero(mask)[best]] = True
                mask = chosen
            kept = np.flatnonzero(mask)
            if len(kept) == 0:
                raise ValueError("After pruning, no terms remain. Try a lower min_df or a higher max_df.")
            new = {ordered[int(k)]: n for n, k in enumerate(kept)}
            self.vocabulary_ = {w: new[w] for w in self.vocabulary_ if w in new}
            return table[:, kept]

        def fit_transform(self, raw_documents, y=None):
            return SparseRows(self._learned(raw_documents), self._first_sight())

        def _first_sight(self):
            """The place of each column in the order in which the words were met."""
            if self.vocabulary is not None:
                return None
            places = [0] * len(self.vocabulary_)
            for place, column in enumerate(self.vocabulary_.values()):
                places[column] = place
            return places

        def _require(self):
            if not hasattr(self, "vocabulary_"):
                from sklearn.exceptions import NotFittedError
                raise NotFittedError("Vocabulary not fitted or provided")

        def transform(self, raw_documents):
            self._require()
            return SparseRows(self._table(self._check_texts(raw_documents)))

        def inverse_transform(self, X):
            names = self.get_feature_names_out()
            rows = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
            names = np.array(names.tolist())
            return [names[np.flatnonzero(row)] for row in rows]

        def get_feature_names_out(self, input_features=None):
            self._require()
            return np.array(sorted(self.vocabulary_, key=self.vocabulary_.get), dtype=object)

    def _scaled(table, norm):
        if norm == "l2":
            sizes = np.sqrt((table * table).sum(axis=1))
        elif norm == "l1":
            sizes = np.abs(table).sum(axis=1)
        else:
            return table
        return table / np.where(sizes == 0, 1.0, sizes)[:, None]

    class TfidfTransformer(BaseEstimator, TransformerMixin):
        def __init__(self, *, norm="l2", use_idf=True, smooth_idf=True, sublinear_tf=False):
            self.norm, self.use_idf, self.smooth_idf, self.sublinear_tf = norm, use_idf, smooth_idf, sublinear_tf

        def _rows(self, X):
            return np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=float)

        def fit(self, X, y=None):
            table = self._rows(X)
            self.n_features_in_ = table.shape[1]
            if self.use_idf:
                frequency = (table > 0).sum(axis=0) + float(self.smooth_idf)
                count = len(table) + int(self.smooth_idf)
                self.idf_ = np.log(count / frequency) + 1.0
            return self

        def transform(self, X, copy=True):
            table = self._rows(X)
            if self.sublinear_tf:
                table = np.where(table > 0, np.log(np.where(table > 0, table, 1.0)) + 1.0, 0.0)
            return SparseRows(_scaled(table * self.idf_ if self.use_idf else table, self.norm))

    class TfidfVectorizer(CountVectorizer):
        def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None,
                     lowercase=True, preprocessor=None, tokenizer=None, analyzer="word", stop_words=None,
                     token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), max_df=1.0, min_df=1, max_features=None,
                     vocabulary=None, binary=False, dtype=np.float64, norm="l2", use_idf=True, smooth_idf=True,
                     sublinear_tf=False):
            super().__init__(
                input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents,
                lowercase=lowercase, preprocessor=preprocessor, tokenizer=tokenizer, analyzer=analyzer,
                stop_words=stop_words, token_pattern=token_pattern, ngram_range=ngram_range, max_df=max_df,
                min_df=min_df, max_features=max_features, vocabulary=vocabulary, binary=binary, dtype=dtype)
            self.norm, self.use_idf, self.smooth_idf, self.sublinear_tf = norm, use_idf, smooth_idf, sublinear_tf

        def _weights(self):
            return TfidfTransformer(
                norm=self.norm, use_idf=self.use_idf, smooth_idf=self.smooth_idf, sublinear_tf=self.sublinear_tf)

        @property
        def idf_(self):
            return self._tfidf.idf_

        def fit_transform(self, raw_documents, y=None):
            table = self._learned(raw_documents)
            self._tfidf = self._weights().fit(table)
            return SparseRows(self._tfidf.transform(table).toarray(), self._first_sight())

        def transform(self, raw_documents):
            self._require()
            return self._tfidf.transform(self._table(self._check_texts(raw_documents)))
    class HashingVectorizer(CountVectorizer):
        def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None,
                     lowercase=True, preprocessor=None, tokenizer=None, stop_words=None,
                     token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), analyzer="word", n_features=1048576,
                     binary=False, norm="l2", alternate_sign=True, dtype=np.float64):
            super().__init__(
                input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents,
                lowercase=lowercase, preprocessor=preprocessor, tokenizer=tokenizer, analyzer=analyzer,
                stop_words=stop_words, token_pattern=token_pattern, ngram_range=ngram_range, binary=binary, dtype=dtype)
            self.n_features, self.norm, self.alternate_sign = n_features, norm, alternate_sign

        def fit(self, X, y=None):
            return self

        def transform(self, X):
            from _sklearn_hashing import FeatureHasher
            hasher = FeatureHasher(
                self.n_features, input_type="string", dtype=self.dtype, alternate_sign=self.alternate_sign)
            table = hasher.transform(self._check_texts(X)).toarray()
            if self.binary:
                table = (table != 0).astype(self.dtype)
            return SparseRows(_scaled(table, self.norm))

        def fit_transform(self, X, y=None):
            return self.transform(X)
    """#,
    names: [
      "CountVectorizer", "TfidfTransformer", "TfidfVectorizer", "HashingVectorizer",
      "ENGLISH_STOP_WORDS",
    ])

  static let featureExtraction = ModuleDefinition(
    "sklearn.feature_extraction", "Features from other things than tables.",
    submodules: ["sklearn.feature_extraction.text"],
    aliases: ["DictVectorizer", "FeatureHasher"].map { ($0, "_sklearn_hashing." + $0) })
}
