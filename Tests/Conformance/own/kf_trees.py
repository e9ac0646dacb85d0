import numpy as np
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from sklearn.datasets import make_moons, make_blobs, make_regression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.model_selection import train_test_split

X, y = make_moons(n_samples=80, noise=0.3, random_state=0)
a, b, ya, yb = train_test_split(X, y, test_size=0.4, random_state=0)
for depth in [1, 2, 4, None]:
    t = DecisionTreeClassifier(max_depth=depth, random_state=0).fit(a, ya)
    print(depth, t.get_depth(), t.get_n_leaves(), round(t.score(a, ya), 3), round(t.score(b, yb), 3))
for k in [1, 5, 15]:
    n = KNeighborsClassifier(k).fit(a, ya)
    print(k, round(n.score(a, ya), 3), round(n.score(b, yb), 3))
X, y = make_blobs(n_samples=6, centers=2, random_state=1)
print(np.round(X, 3), y)
X, y, coef = make_regression(n_samples=20, n_features=2, noise=1.0, coef=True, random_state=2)
print(np.round(coef, 3), np.round(y[:3], 3))
r = DecisionTreeRegressor(max_depth=2, random_state=0).fit(X, y)
print(np.round(r.predict(X[:3]), 3), np.round(r.feature_importances_, 3))
