import numpy as np
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.metrics import accuracy_score, balanced_accuracy_score, recall_score, matthews_corrcoef, mean_absolute_error
from sklearn.utils.class_weight import compute_class_weight

rng = np.random.RandomState(1)
y = (rng.rand(200) < 0.05).astype(int)
x = rng.randn(200, 2)
print(y.sum(), compute_class_weight("balanced", classes=np.array([0, 1]), y=y))
for s in ["most_frequent", "prior", "stratified", "uniform", "constant"]:
    clf = DummyClassifier(strategy=s, random_state=0, constant=1 if s == "constant" else None).fit(x, y)
    p = clf.predict(x)
    print(f"{s:14s} {accuracy_score(y, p):.3f} {balanced_accuracy_score(y, p):.3f} {recall_score(y, p):.3f} {matthews_corrcoef(y, p):.3f}")
t = np.exp(rng.randn(50))
for s in ["mean", "median", "quantile"]:
    d = DummyRegressor(strategy=s, quantile=0.9 if s == "quantile" else None).fit(t.reshape(-1, 1), t)
    print(s, round(mean_absolute_error(t, d.predict(t.reshape(-1, 1))), 3))
