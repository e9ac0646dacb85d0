import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.neighbors import KNeighborsClassifier
rng = np.random.RandomState(0)
x = rng.randn(30, 2); y = (x[:, 0] > 0).astype(int)
d = DummyClassifier(strategy="most_frequent").fit(x, y)
print(d.predict(x[:3]), d.score(x, y), d, d.predict_proba(x[:1]), DummyClassifier().fit(x, y).predict_proba(x[:2]), d.classes_)
k = KNeighborsClassifier(n_neighbors=3).fit(x[:20], y[:20])
print(k.predict(x[20:]), k.predict_proba(x[20:23]), k.score(x[20:], y[20:]), k)
w = KNeighborsClassifier().fit(x, np.where(y == 1, "up", "down"))
print(w.predict(x[:4]), w)
