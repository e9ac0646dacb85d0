import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.metrics import f1_score, recall_score
from sklearn.utils import resample

rng = np.random.RandomState(26)
X = rng.normal(size=(150, 4))
y = (rng.rand(150) < 0.12).astype(int)
print(np.bincount(y))

def oversample(X, y, seed):
    few = np.flatnonzero(y == 1)
    more = resample(few, replace=True, n_samples=(y == 0).sum() - len(few), random_state=seed)
    idx = np.concatenate([np.arange(len(y)), more])
    return X[idx], y[idx]

Xo, yo = oversample(X, y, 0)
a, b, c, d = train_test_split(Xo, yo, test_size=0.3, random_state=1)
wrong = f1_score(d, KNeighborsClassifier(1).fit(a, c).predict(b))
a, b, c, d = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
a2, c2 = oversample(a, c, 0)
right = f1_score(d, KNeighborsClassifier(1).fit(a2, c2).predict(b), zero_division=0)
print(f"before the split {wrong:.3f}, after {right:.3f}")
print(len(Xo), np.unique(Xo, axis=0).shape[0], a2.shape, np.bincount(c2), np.bincount(d))
seen = {tuple(r) for r in a2.round(6)}
print(sum(tuple(r) in seen for r in b.round(6)))
print(KNeighborsClassifier(1).fit(a, c).score(b, d).__class__.__name__)
