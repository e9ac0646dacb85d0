import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin, clone
from sklearn.datasets import load_iris, make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression, RidgeClassifier, LinearRegression
from sklearn.naive_bayes import GaussianNB, MultinomialNB, BernoulliNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from sklearn.model_selection import train_test_split
from sklearn.metrics import accuracy_score, log_loss, ConfusionMatrixDisplay

X, y = load_iris(return_X_y=True)
a, b, ya, yb = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
models = [LogisticRegression(max_iter=500), RidgeClassifier(), GaussianNB(), MultinomialNB(), BernoulliNB(binarize=2.0), KNeighborsClassifier(3), DecisionTreeClassifier(max_depth=3, random_state=0),
          RandomForestClassifier(n_estimators=10, random_state=0)]
for m in models:
    try:
        m.fit(a, ya)
        print(m, round(m.score(b, yb), 4))
        if hasattr(m, "predict_proba"):
            print("   ", m.predict_proba(b[:2]).round(3).tolist(), round(log_loss(yb, m.predict_proba(b)), 4))
    except Exception as e:
        print(type(e).__name__, e)
class Majority(ClassifierMixin, BaseEstimator):
    def __init__(self, bias=0):
        self.bias = bias
    def fit(self, X, y):
        self.classes_, n = np.unique(y, return_counts=True)
        self.top_ = self.classes_[n.argmax()]
        return self
    def predict(self, X):
        return np.full(len(X), self.top_)
mj = Majority(bias=2).fit(X, y)
print(mj, mj.score(X, y), mj.get_params(), clone(mj), hasattr(clone(mj), "top_"))
class Log(TransformerMixin, BaseEstimator):
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return np.log1p(X)
print(Log().fit_transform(X[:1]).round(3), Log())
reg = DecisionTreeRegressor(max_depth=2).fit(X[:, :1], X[:, 2])
print(reg.predict([[5.0], [7.0]]).round(3))
for f in (lambda: LogisticRegression(C=-1).fit(X, y), lambda: LogisticRegression().predict(X), lambda: DecisionTreeClassifier(max_depth=0).fit(X, y), lambda: RandomForestClassifier(n_estimators="ten").fit(X, y),
          lambda: models[0].predict(X[:, :2]), lambda: models[0].predict(X[0]), lambda: KNeighborsClassifier(200).fit(X, y).predict(X), lambda: MultinomialNB().fit(-X, y), lambda: LogisticRegression().fit(np.full((2, 1), np.nan), [0, 1]), lambda: LogisticRegression(nope=1), lambda: LogisticRegression().set_params(q=1)):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
