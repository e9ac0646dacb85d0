import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin, RegressorMixin, clone
from sklearn.pipeline import Pipeline, FeatureUnion, make_pipeline
from sklearn.model_selection import cross_val_score, GridSearchCV, cross_val_predict
from sklearn.preprocessing import FunctionTransformer, StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.datasets import load_iris
from sklearn.utils.validation import check_X_y, check_array, check_is_fitted
from sklearn.exceptions import NotFittedError

class NearestMean(ClassifierMixin, BaseEstimator):
    def __init__(self, metric="l2", shrink=0.0):
        self.metric = metric
        self.shrink = shrink

    def fit(self, X, y):
        X, y = check_X_y(X, y)
        self.classes_ = np.unique(y)
        means = np.array([X[y == c].mean(axis=0) for c in self.classes_])
        self.means_ = (1 - self.shrink) * means + self.shrink * X.mean(axis=0)
        return self

    def predict(self, X):
        check_is_fitted(self)
        X = check_array(X)
        p = 1 if self.metric == "l1" else 2
        d = (np.abs(X[:, None] - self.means_) ** p).sum(-1)
        return self.classes_[d.argmin(1)]

class Clip(TransformerMixin, BaseEstimator):
    def __init__(self, q=0.05):
        self.q = q
    def fit(self, X, y=None):
        self.lo_, self.hi_ = np.quantile(X, [self.q, 1 - self.q], axis=0)
        return self
    def transform(self, X):
        return np.clip(X, self.lo_, self.hi_)

X, y = load_iris(return_X_y=True)
m = NearestMean(shrink=0.1)
print(m, m.get_params(), clone(m).set_params(metric="l1"))
try:
    m.predict(X)
except NotFittedError as e:
    print(type(e).__name__, str(e)[:45])
print(m.fit(X, y).score(X, y), m.means_[0].round(3))
pipe = Pipeline([("clip", Clip()), ("scale", StandardScaler()), ("clf", NearestMean())])
print(cross_val_score(pipe, X, y, cv=5).round(4))
gs = GridSearchCV(pipe, {"clip__q": [0.01, 0.1], "clf__metric": ["l1", "l2"]}, cv=3).fit(X, y)
print(gs.best_params_, round(gs.best_score_, 4), gs.best_estimator_[-1])
union = FeatureUnion([("raw", FunctionTransformer()), ("log", FunctionTransformer(np.log1p))])
print(union.fit_transform(X).shape, union)
print(pipe)
class Mean(RegressorMixin, BaseEstimator):
    def fit(self, X, y): self.m_ = np.mean(y); return self
    def predict(self, X): return np.full(len(X), self.m_)
print(Mean().fit(X, y).score(X, y), Mean())
print((cross_val_predict(make_pipeline(StandardScaler(), LogisticRegression()), X, y, cv=5) != y).sum())
print(pipe.get_params()["clip__q"], pipe.named_steps.keys(), pipe["scale"], len(pipe))
try:
    pipe.set_params(nothing=1)
except ValueError as e:
    print(str(e)[:60])
