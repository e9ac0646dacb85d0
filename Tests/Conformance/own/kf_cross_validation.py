import numpy as np
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.dummy import DummyClassifier
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import cross_val_score, StratifiedKFold, cross_validate, GridSearchCV

X, y = make_classification(n_samples=120, n_features=5, n_informative=3, weights=[0.85], random_state=0)
print(X.shape, np.bincount(y), np.round(X[0], 4))
cv = StratifiedKFold(n_splits=4, shuffle=True, random_state=1)
for name, clf in [("dummy", DummyClassifier(strategy="most_frequent")), ("logreg", LogisticRegression()), ("tree", DecisionTreeClassifier(max_depth=3, random_state=0))]:
    acc = cross_val_score(clf, X, y, cv=cv)
    rec = cross_val_score(clf, X, y, cv=cv, scoring="recall")
    print(f"{name:7s} accuracy {acc.mean():.3f} +- {acc.std():.3f} recall {rec.mean():.3f}")
r = cross_validate(LogisticRegression(), X, y, cv=cv, scoring=["accuracy", "f1"], return_train_score=True)
print(sorted(r), np.round(r["test_f1"], 3))
g = GridSearchCV(LogisticRegression(), {"C": [0.01, 0.1, 1.0]}, cv=cv, scoring="f1").fit(X, y)
print(g.best_params_, round(g.best_score_, 4))
