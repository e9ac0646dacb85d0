import numpy as np
from sklearn.model_selection import (KFold, StratifiedKFold, GroupKFold, TimeSeriesSplit, ShuffleSplit, cross_val_score,
                                     cross_validate, cross_val_predict, LeaveOneOut, RepeatedStratifiedKFold)
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import make_pipeline
from sklearn.datasets import make_classification

X, y = make_classification(n_samples=60, n_features=5, n_informative=3, weights=[0.8], random_state=1)
print(X.shape, np.bincount(y))
for name, cv in [("k", KFold(3)), ("strat", StratifiedKFold(3, shuffle=True, random_state=0)), ("time", TimeSeriesSplit(3))]:
    print(name, [(len(a), len(b), int(y[b].sum())) for a, b in cv.split(X, y)])
groups = np.repeat(np.arange(12), 5)
print([sorted(set(groups[b])) for a, b in GroupKFold(4).split(X, y, groups)])
pipe = make_pipeline(StandardScaler(), LogisticRegression())
s = cross_val_score(pipe, X, y, cv=5)
print(s.round(4), s.mean().round(4), s.std().round(4))
print(cross_val_score(pipe, X, y, cv=StratifiedKFold(4), scoring="f1").round(4))
r = cross_validate(pipe, X, y, cv=3, scoring=["accuracy", "recall", "roc_auc"], return_train_score=True)
print(sorted(r))
print({k: v.round(3).tolist() for k, v in sorted(r.items()) if not k.endswith("time")})
print(cross_val_predict(pipe, X, y, cv=3)[:20])
print(LeaveOneOut().get_n_splits(X), RepeatedStratifiedKFold(n_splits=3, n_repeats=2, random_state=0).get_n_splits())
print(KFold(3), StratifiedKFold(n_splits=3, shuffle=True, random_state=0))
try:
    StratifiedKFold(40).split(X, y).__next__()
except ValueError as e:
    print(e)
try:
    cross_val_score(pipe, X, y, scoring="acc")
except ValueError as e:
    print(str(e)[:45])
