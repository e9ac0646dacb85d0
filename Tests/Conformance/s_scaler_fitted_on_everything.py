import numpy as np
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(7)
X = rng.normal(10, 2, size=(12, 1))
X[9:] += 30                          # the last rows come from another season
train, test = X[:9], X[9:]

wrong = StandardScaler().fit(X)
right = StandardScaler().fit(train)
print(f"wrong mean {wrong.mean_[0]:.3f} std {wrong.scale_[0]:.3f}")
print(f"right mean {right.mean_[0]:.3f} std {right.scale_[0]:.3f}")
print(wrong.transform(test).ravel().round(3))
print(right.transform(test).ravel().round(3))
print(right.transform(train).mean().round(10) == 0, right.transform(train).std())

by_hand = (test - train.mean(axis=0)) / train.std(axis=0)
print(np.allclose(by_hand, right.transform(test)))
print(right.inverse_transform(by_hand).ravel() - test.ravel())
print(right.n_samples_seen_, right.var_, right.n_features_in_)
try:
    StandardScaler().transform(test)
except Exception as e:
    print(type(e).__name__, e)
