import numpy as np
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.linear_model import LogisticRegression, LinearRegression, Ridge
from sklearn.metrics import make_scorer, fbeta_score, get_scorer, precision_score, confusion_matrix
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.ensemble import RandomForestClassifier

rng = np.random.RandomState(0)
X = rng.randn(200, 3)
y = (X[:, 0] + 0.5 * rng.randn(200) > 1.4).astype(int)
print(y.mean())
for strategy in ["most_frequent", "stratified", "uniform", "prior", "constant"]:
    d = DummyClassifier(strategy=strategy, random_state=0, constant=1 if strategy == "constant" else None).fit(X, y)
    print(f"{strategy:14s}{d.score(X, y):.3f} {d.predict(X)[:8]} {d.predict_proba(X[:1])}")
f2 = make_scorer(fbeta_score, beta=2)
m = LogisticRegression(class_weight="balanced")
print(cross_val_score(m, X, y, cv=4, scoring=f2).round(3))
print(cross_val_score(LogisticRegression(), X, y, cv=4, scoring=f2).round(3))
m.fit(X, y)
print(get_scorer("recall")(m, X, y), round(get_scorer("neg_log_loss")(m, X, y), 4))
print(m.coef_.round(3), m.intercept_.round(3), m.classes_, m.n_features_in_)
cost = np.array([[0, 1], [10, 0]])
for t in (0.2, 0.5, 0.8):
    p = (m.predict_proba(X)[:, 1] >= t).astype(int)
    print(t, (confusion_matrix(y, p) * cost).sum())
print(DummyRegressor(strategy="median").fit(X, X[:, 1]).predict(X[:2]).round(4))
r = Ridge(alpha=1.0).fit(X, X @ [1, 2, 3])
print(r.coef_.round(4), round(r.score(X, X @ [1, 2, 3]), 4))
print(m, DummyClassifier(), f2)
