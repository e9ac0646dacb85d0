import numpy as np
from sklearn.model_selection import GroupKFold, ShuffleSplit, TimeSeriesSplit, LeaveOneGroupOut, cross_val_score
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.RandomState(5)
patients = np.repeat(np.arange(12), 5)
label = rng.randint(0, 2, 12)
X = rng.randn(12, 3)[patients] + 0.1 * rng.randn(60, 3)
y = label[patients]

knn = KNeighborsClassifier(n_neighbors=1)
mixed = cross_val_score(knn, X, y, cv=ShuffleSplit(5, test_size=0.25, random_state=0))
apart = cross_val_score(knn, X, y, groups=patients, cv=GroupKFold(4))
print(f"rows shuffled    {mixed.mean():.2f}")
print(f"patients apart   {apart.mean():.2f}", apart.round(2))
for tr, te in GroupKFold(4).split(X, y, patients):
    print(sorted(set(patients[te].tolist())), set(patients[tr]) & set(patients[te]))
print(LeaveOneGroupOut().get_n_splits(groups=patients))
for tr, te in TimeSeriesSplit(n_splits=3).split(np.zeros(10)):
    print(tr, te)
print(list(TimeSeriesSplit(3, test_size=2, gap=1).split(np.arange(9)))[0])
