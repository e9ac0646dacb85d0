import numpy as np
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.feature_selection import SelectKBest, f_classif, chi2, RFE
from sklearn.impute import SimpleImputer, KNNImputer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB, GaussianNB
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import (OneHotEncoder, OrdinalEncoder, LabelEncoder, MinMaxScaler, RobustScaler, PolynomialFeatures,
    KBinsDiscretizer, PowerTransformer, QuantileTransformer, Normalizer, Binarizer, FunctionTransformer, LabelBinarizer, MultiLabelBinarizer)

docs = ["the cat sat", "the dog sat down", "a dog and a cat", "birds fly"]
cv = CountVectorizer()
m = cv.fit_transform(docs)
print(cv.get_feature_names_out(), cv.vocabulary_)
print(m.toarray(), m.shape, type(m).__name__)
tf = TfidfVectorizer(ngram_range=(1, 2), min_df=2)
print(tf.fit_transform(docs).toarray().round(3), tf.idf_.round(3))
nb = MultinomialNB().fit(m, [0, 0, 1, 1])
print(nb.predict(cv.transform(["cat and dog"])), nb.predict_proba(cv.transform(["birds"])).round(3))
X = np.array([[1.0, 200.0], [2.0, np.nan], [np.nan, 180.0], [4.0, 240.0]])
print(SimpleImputer(strategy="median").fit_transform(X))
print(KNNImputer(n_neighbors=2).fit_transform(X))
Y = SimpleImputer().fit_transform(X)
for t in [MinMaxScaler(), RobustScaler(), Normalizer(), PowerTransformer(), QuantileTransformer(n_quantiles=4)]:
    print(t, t.fit_transform(Y).round(3).tolist())
pf = PolynomialFeatures(degree=2, include_bias=False).fit(Y)
print(pf.get_feature_names_out(["a", "b"]), pf.transform(Y[:1]))
kb = KBinsDiscretizer(n_bins=2, encode="ordinal", strategy="uniform").fit(Y)
print(kb.transform(Y).ravel(), kb.bin_edges_[0])
C = np.array([["red", "S"], ["blue", "M"], ["red", "L"]], dtype=object)
oh = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(C)
print(oh.categories_, oh.get_feature_names_out())
print(oh.transform([["green", "M"]]))
print(OrdinalEncoder(categories=[["blue", "red"], ["S", "M", "L"]]).fit_transform(C))
le = LabelEncoder().fit(["b", "a", "c", "a"])
print(le.classes_, le.transform(["c", "a"]), le.inverse_transform([1, 2]))
try:
    le.transform(["z"])
except ValueError as e:
    print(e)
print(MultiLabelBinarizer().fit_transform([{"x", "y"}, {"z"}]), LabelBinarizer().fit_transform(["no", "yes", "no"]).ravel())
try:
    MinMaxScaler().transform(Y)
except Exception as e:
    print(type(e).__name__, e)
ct = ColumnTransformer([("num", RobustScaler(), [0]), ("cat", OneHotEncoder(), [1])], remainder="drop")
D = np.array([[1, "a"], [3, "b"], [5, "a"]], dtype=object)
print(ct.fit_transform(D), ct.get_feature_names_out())
sk = SelectKBest(f_classif, k=1).fit(Y, [0, 0, 1, 1])
print(sk.scores_.round(3), sk.pvalues_.round(3), sk.get_support())
