import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.tree import DecisionTreeRegressor
r = np.random.RandomState(0)
X = r.rand(60, 3); y = np.round(10 * r.rand(60), 3)
for d in (3, None):
    t = DecisionTreeRegressor(max_depth=d, random_state=0).fit(X[:40], y[:40])
    print(t.get_depth(), t.get_n_leaves(), t.predict(X[40:50]), t.score(X[40:], y[40:]))
f = RandomForestRegressor(n_estimators=10, random_state=1).fit(X[:40], y[:40])
print(np.round(f.predict(X[40:46]), 6), np.round(f.feature_importances_, 6))
