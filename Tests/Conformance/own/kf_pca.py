import numpy as np
from sklearn.decomposition import PCA
from sklearn.datasets import load_iris, make_circles
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import Pipeline
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

X, y = load_iris(return_X_y=True)
p = PCA(n_components=2).fit(X)
print(np.round(p.explained_variance_ratio_, 4), np.round(p.components_, 3))
print(np.round(p.transform(X[:3]), 3), np.round(p.mean_, 3))
print(PCA(0.95).fit(X).n_components_, PCA().fit(X).components_.shape)
pipe = Pipeline([("scale", StandardScaler()), ("pca", PCA(n_components=2)), ("clf", LogisticRegression())])
print(np.round(cross_val_score(pipe, X, y, cv=5), 3))
print(pipe)
a, b = make_circles(8, noise=0.05, factor=0.5, random_state=1)
print(np.round(a, 3), b)
