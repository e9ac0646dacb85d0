import numpy as np
from sklearn.linear_model import SGDClassifier, LogisticRegression
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split, cross_val_score, StratifiedKFold, KFold, permutation_test_score, ParameterGrid
from sklearn.metrics import accuracy_score

X, y = make_classification(n_samples=120, n_features=10, n_informative=3, flip_y=0.2, random_state=24)
Xtr, Xrest, ytr, yrest = train_test_split(X, y, test_size=0.5, random_state=0)
Xva, Xte, yva, yte = train_test_split(Xrest, yrest, test_size=0.5, random_state=0)
print(len(Xtr), len(Xva), len(Xte))
clf = SGDClassifier(loss="log_loss", learning_rate="constant", eta0=0.01, random_state=0)
va, te = [], []
for epoch in range(20):
    clf.partial_fit(Xtr, ytr, classes=[0, 1])
    va.append(clf.score(Xva, yva))
    te.append(accuracy_score(yte, clf.predict(Xte)))
i = int(np.argmax(va))
print(f"chosen on validation: epoch {i}, test {te[i]:.3f}")
print(f"chosen on the test:   epoch {int(np.argmax(te))}, test {max(te):.3f}")
best = max(ParameterGrid({"C": [0.01, 1], "class_weight": [None, "balanced"]}), key=lambda g: LogisticRegression(**g).fit(Xtr, ytr).score(Xva, yva))
print(best)
outer = []
for tr, ho in KFold(3, shuffle=True, random_state=1).split(X):
    inner = {c: cross_val_score(LogisticRegression(C=c), X[tr], y[tr], cv=3).mean() for c in (0.01, 0.1, 1)}
    c = max(inner, key=inner.get)
    outer.append((c, round(LogisticRegression(C=c).fit(X[tr], y[tr]).score(X[ho], y[ho]), 3)))
print(outer)
score, perms, p = permutation_test_score(LogisticRegression(), X, y, cv=StratifiedKFold(3), n_permutations=20, random_state=0)
print(f"{score:.3f} {perms.mean():.3f} {p:.3f}")
