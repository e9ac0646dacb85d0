import numpy as np
from sklearn.utils import resample, shuffle, compute_class_weight
from sklearn.utils.class_weight import compute_sample_weight
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.metrics import f1_score, recall_score

rng = np.random.RandomState(2)
X = rng.randn(60, 3)
y = (rng.rand(60) < 0.2).astype(int)
print(np.bincount(y))
rare = X[y == 1]
up = resample(rare, n_samples=30, random_state=0)
print(up.shape, len(np.unique(up, axis=0)))
Xl, yl = np.vstack([X, up]), np.concatenate([y, np.ones(30, int)])
a, b, ya, yb = train_test_split(Xl, yl, random_state=0, stratify=yl)
print("leaky", round(f1_score(yb, KNeighborsClassifier(1).fit(a, ya).predict(b)), 4))
a, b, ya, yb = train_test_split(X, y, random_state=0, stratify=y)
ra, rya = resample(a[ya == 1], ya[ya == 1], n_samples=25, random_state=0)
m = KNeighborsClassifier(1).fit(np.vstack([a, ra]), np.concatenate([ya, rya]))
print("honest", round(f1_score(yb, m.predict(b), zero_division=0), 4), recall_score(yb, m.predict(b)))
print(compute_class_weight("balanced", classes=np.array([0, 1]), y=y).round(4))
print(np.unique(compute_sample_weight("balanced", y)).round(4), compute_sample_weight({0: 1, 1: 5}, [0, 1, 1]))
s, t = shuffle([1, 2, 3, 4, 5], ["a", "b", "c", "d", "e"], random_state=3)
print(s, t)
print(resample([1, 2, 3, 4], replace=False, n_samples=3, random_state=1), resample([0, 0, 0, 1], stratify=[0, 0, 0, 1], random_state=2))
try:
    resample([1, 2], replace=False, n_samples=3)
except ValueError as e:
    print(e)
try:
    compute_class_weight("balanced", classes=[0, 1, 2], y=y)
except Exception as e:
    print(type(e).__name__, e)
