import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline

rng = np.random.RandomState(0)
X = rng.randn(40, 500)               # pure noise
y = np.array([0, 1] * 20)

picked = SelectKBest(f_classif, k=10).fit(X, y)
outside = cross_val_score(LogisticRegression(), picked.transform(X), y, cv=5)
inside = cross_val_score(make_pipeline(SelectKBest(f_classif, k=10), LogisticRegression()), X, y, cv=5)
print(f"selection before the folds {outside.mean():.3f}")
print(f"selection inside the folds {inside.mean():.3f}")
print(outside, inside)
print(picked.get_support(indices=True))
print(np.sort(picked.scores_)[::-1][:3].round(4), picked.pvalues_.min().round(6))

corr = np.array([np.corrcoef(X[:, j], y)[0, 1] for j in range(500)])
print(f"largest |r| among 500 noise columns: {np.abs(corr).max():.3f}")
print(sorted(np.argsort(-np.abs(corr))[:10].tolist()) == picked.get_support(indices=True).tolist())
