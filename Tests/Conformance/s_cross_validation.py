import numpy as np
from sklearn.model_selection import KFold, StratifiedKFold, cross_val_score, cross_val_predict, train_test_split
from sklearn.linear_model import LogisticRegression
from sklearn.datasets import make_classification

X, y = make_classification(n_samples=60, n_features=4, weights=[0.7], random_state=1)
print(X.shape, np.bincount(y))
kf = KFold(n_splits=3)
for tr, te in kf.split(X):
    print(len(tr), te[:3], y[te].mean().round(3))
skf = StratifiedKFold(n_splits=3, shuffle=True, random_state=0)
print([round(float(y[te].mean()), 3) for _, te in skf.split(X, y)])
clf = LogisticRegression()
scores = cross_val_score(clf, X, y, cv=skf)
print(scores, f"{scores.mean():.3f} +/- {scores.std():.3f}")
print(cross_val_score(clf, X, y, cv=5, scoring="f1").round(4))
print(cross_val_score(clf, X, y, cv=5, scoring="roc_auc").round(4))
pred = cross_val_predict(clf, X, y, cv=skf)
print((pred == y).sum())
a, b, c, d = train_test_split(X, y, test_size=0.25, stratify=y, random_state=3)
print(a.shape, b.shape, np.bincount(d))
print(clf.fit(a, c).score(b, d).__round__(3), clf.coef_.round(4), clf.intercept_.round(4))
print(skf)
