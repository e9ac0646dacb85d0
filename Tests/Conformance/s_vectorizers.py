import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

docs = ["the cat sat", "the dog sat down", "cats and dogs", "the the the"]
cv = CountVectorizer()
X = cv.fit_transform(docs)
print(cv.get_feature_names_out())
print(X.toarray())
print(X.shape, X.nnz, type(X).__name__)
print(cv.vocabulary_["dog"], cv.transform(["dog dog bird"]).toarray())
tf = TfidfVectorizer(stop_words="english", ngram_range=(1, 2))
T = tf.fit_transform(docs[:3])
print(tf.get_feature_names_out())
print(T.toarray().round(3))
print(tf.idf_.round(3))
print(cosine_similarity(X[:3]).round(3))
spam = make_pipeline(CountVectorizer(binary=True), MultinomialNB(alpha=0.5))
spam.fit(["win money now", "lunch at noon", "win a prize", "see you at lunch"], [1, 0, 1, 0])
print(spam.predict(["win lunch money", "noon"]), spam.predict_proba(["prize"]).round(4))
print(CountVectorizer(analyzer="char", ngram_range=(2, 2)).fit(["abab"]).get_feature_names_out())
print(CountVectorizer(min_df=2).fit(docs).vocabulary_)
try:
    CountVectorizer().fit(["a", "b"])
except ValueError as e:
    print(e)
