import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs, load_iris
from sklearn.model_selection import StratifiedShuffleSplit, RandomizedSearchCV, ParameterSampler
from sklearn.linear_model import Lasso, ElasticNet
from sklearn.tree import DecisionTreeClassifier
from sklearn.isotonic import IsotonicRegression
from sklearn.calibration import CalibratedClassifierCV
from sklearn.naive_bayes import GaussianNB
X, y = load_iris(return_X_y=True)
for k in (2, 3, 4):
    m = KMeans(n_clusters=k, random_state=0, n_init=10).fit(X)
    print(k, round(m.inertia_, 4), m.labels_[:5], m.labels_[-5:], np.round(m.cluster_centers_[0], 3))
print(KMeans(3, random_state=1).fit_predict(X)[::15])
for a, b in StratifiedShuffleSplit(2, test_size=0.1, random_state=0).split(X, y):
    print(b)
print(list(ParameterSampler({"a": [1, 2, 3], "b": ["x", "y"]}, 3, random_state=0)))
r = RandomizedSearchCV(DecisionTreeClassifier(random_state=0), {"max_depth": [1, 2, 3, 4], "min_samples_leaf": [1, 2, 5]}, n_iter=4, random_state=1, cv=3).fit(X, y)
print(r.best_params_, round(r.best_score_, 4))
print(np.round(Lasso(0.1).fit(X[:, :3], X[:, 3]).coef_, 4), np.round(ElasticNet(0.1).fit(X[:, :3], X[:, 3]).coef_, 4))
print(np.round(IsotonicRegression().fit([1, 2, 3, 4], [1, 3, 2, 4]).predict([1, 2.5, 4]), 3))
c = CalibratedClassifierCV(GaussianNB(), method="isotonic", cv=3).fit(X[:100], y[:100])
print(np.round(c.predict_proba(X[45:55]), 3).tolist())
