import numpy as np

rng = np.random.RandomState(0)
X = rng.randn(40, 500)              # pure noise
y = rng.randint(0, 2, 40)

def pick(X, y, k):
    score = np.abs(X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0))
    return np.argsort(score)[::-1][:k]

def centroid_accuracy(Xtr, ytr, Xte, yte):
    m1, m0 = Xtr[ytr == 1].mean(0), Xtr[ytr == 0].mean(0)
    d1 = ((Xte - m1) ** 2).sum(1)
    d0 = ((Xte - m0) ** 2).sum(1)
    return ((d1 < d0).astype(int) == yte).mean()

folds = np.arange(40) % 5
leaky, honest = [], []
chosen = pick(X, y, 10)             # looked at every label
for f in range(5):
    tr, te = folds != f, folds == f
    leaky.append(centroid_accuracy(X[tr][:, chosen], y[tr], X[te][:, chosen], y[te]))
    inner = pick(X[tr], y[tr], 10)
    honest.append(centroid_accuracy(X[tr][:, inner], y[tr], X[te][:, inner], y[te]))

print("classes", np.bincount(y))
print(f"selected outside the folds {np.mean(leaky):.3f}", leaky)
print(f"selected inside the folds  {np.mean(honest):.3f}", honest)
print("chance is about 0.5")
