import numpy as np
from sklearn.model_selection import (KFold, StratifiedKFold, GroupKFold, TimeSeriesSplit, ShuffleSplit, StratifiedShuffleSplit,
                                     LeaveOneOut, LeaveOneGroupOut, LeavePOut, RepeatedKFold, GroupShuffleSplit, StratifiedGroupKFold, PredefinedSplit, train_test_split)

X = np.arange(12).reshape(12, 1)
y = np.array([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
g = np.array([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
for cv in (KFold(3), KFold(3, shuffle=True, random_state=0), StratifiedKFold(4), GroupKFold(3), TimeSeriesSplit(3), TimeSeriesSplit(3, gap=1, test_size=2),
           TimeSeriesSplit(2, max_train_size=3), ShuffleSplit(2, test_size=0.25, random_state=1), StratifiedShuffleSplit(2, test_size=3, random_state=1),
           LeaveOneGroupOut(), GroupShuffleSplit(1, random_state=3), StratifiedGroupKFold(2), RepeatedKFold(n_splits=3, n_repeats=1, random_state=5)):
    print(cv)
    for train, test in cv.split(X, y, g):
        print("  ", train, test)
    print("  ", cv.get_n_splits(X, y, g))
print(LeaveOneOut().get_n_splits(X), LeavePOut(2).get_n_splits(X))
ps = PredefinedSplit([0, 0, 1, -1])
print([(a.tolist(), b.tolist()) for a, b in ps.split()])
for f in (lambda: list(KFold(13).split(X)), lambda: KFold(1), lambda: list(StratifiedKFold(5).split(X, y)), lambda: list(GroupKFold(7).split(X, y, g)),
          lambda: train_test_split(X, test_size=1.5), lambda: train_test_split(X, y[:5]), lambda: KFold(3, random_state=0), lambda: list(TimeSeriesSplit(12).split(X)),
          lambda: train_test_split(X, y, stratify=np.arange(12)), lambda: train_test_split(X[:1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
