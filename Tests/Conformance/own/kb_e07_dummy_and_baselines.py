import numpy as np
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.metrics import accuracy_score, f1_score, balanced_accuracy_score, matthews_corrcoef, cohen_kappa_score

y = np.array([0] * 14 + [1] * 6)
X = np.zeros((20, 1))
for strategy in ("most_frequent", "prior", "stratified", "uniform", "constant"):
    kw = {"constant": 1} if strategy == "constant" else {}
    d = DummyClassifier(strategy=strategy, random_state=0, **kw).fit(X, y)
    p = d.predict(X)
    print(f"{strategy:14s} {accuracy_score(y, p):.2f} {f1_score(y, p, zero_division=0):.3f} {balanced_accuracy_score(y, p):.3f} {matthews_corrcoef(y, p):.3f}", d.predict_proba(X[:1]))
print(d.classes_, d.class_prior_, d.n_classes_, d)
print(cohen_kappa_score(y, np.roll(y, 3)), cohen_kappa_score([1, 2, 3, 3], [1, 3, 3, 2], weights="quadratic"))
v = np.array([1.0, 2.0, 10.0])
for strategy, kw in (("mean", {}), ("median", {}), ("quantile", {"quantile": 0.75}), ("constant", {"constant": 4})):
    r = DummyRegressor(strategy=strategy, **kw).fit(np.zeros((3, 1)), v)
    print(strategy, r.predict(np.zeros((2, 1))), round(r.score(np.zeros((3, 1)), v), 4))
for f in (lambda: DummyClassifier(strategy="constant").fit(X, y),
          lambda: DummyClassifier().predict(X), lambda: DummyClassifier(strategy="constant", constant=5).fit(X, y)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
