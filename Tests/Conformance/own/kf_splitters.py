import numpy as np
from sklearn.model_selection import TimeSeriesSplit, KFold, LeaveOneOut, GroupKFold, train_test_split, ShuffleSplit

x = np.arange(8)
for train, test in TimeSeriesSplit(n_splits=3).split(x):
    print(train, test)
for train, test in TimeSeriesSplit(n_splits=2, gap=1, test_size=2).split(x):
    print(train, test)
for train, test in KFold(4, shuffle=True, random_state=3).split(x):
    print(train, test)
print(LeaveOneOut().get_n_splits(x), next(LeaveOneOut().split(x)))
for train, test in GroupKFold(2).split(x, groups=[1, 1, 2, 2, 3, 3, 3, 4]):
    print(train, test)
print(KFold(3), TimeSeriesSplit(2), LeaveOneOut())
a, b = train_test_split(x, test_size=0.25, shuffle=False)
print(a, b)
y = np.array([0, 0, 0, 0, 0, 0, 1, 1])
a, b, ya, yb = train_test_split(x, y, test_size=0.5, stratify=y, random_state=0)
print(a, b, ya, yb)
try:
    train_test_split(x, test_size=1.5)
except ValueError as e:
    print(type(e).__name__)
