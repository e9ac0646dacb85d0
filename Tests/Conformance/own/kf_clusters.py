import numpy as np
from sklearn.linear_model import LinearRegression, Ridge, LogisticRegression, Lasso
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score, adjusted_rand_score
from sklearn.datasets import make_blobs
X, y = make_blobs(30, centers=3, random_state=0)
print(LinearRegression().fit(X, y).coef_.round(4), Ridge(1.0).fit(X, y).coef_.round(4), Lasso(0.1).fit(X, y).coef_.round(4))
print(GaussianNB().fit(X, y).score(X, y), KNeighborsClassifier(3).fit(X, y).score(X, y), LogisticRegression().fit(X, y).score(X, y))
print(KNeighborsRegressor(2).fit(X, y).predict(X[:3]))
k = KMeans(n_clusters=3, n_init=10, random_state=0).fit(X)
print(round(k.inertia_, 3), np.bincount(k.labels_), np.round(np.sort(k.cluster_centers_[:, 0]), 3), round(adjusted_rand_score(y, k.labels_), 3), round(silhouette_score(X, k.labels_), 4))
