import numpy as np
from sklearn.model_selection import train_test_split, KFold, StratifiedKFold, TimeSeriesSplit
from sklearn.preprocessing import StandardScaler, MinMaxScaler, LabelEncoder, OneHotEncoder, label_binarize

x = np.arange(20).reshape(10, 2)
y = np.array([0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
a, b, c, d = train_test_split(x, y, test_size=0.3, random_state=0)
print(a.tolist(), b.tolist(), c, d)
print(train_test_split(list(range(10)), random_state=1))
print(train_test_split(x, y, test_size=0.4, random_state=42, stratify=y)[2:])
print(train_test_split(x, y, test_size=3, shuffle=False)[3], [len(v) for v in train_test_split(x, y, train_size=0.5, random_state=2)])
for train, test in KFold(n_splits=3).split(x):
    print(train, test)
for train, test in KFold(n_splits=2, shuffle=True, random_state=0).split(x):
    print(train, test)
for train, test in StratifiedKFold(n_splits=3).split(x, y):
    print(train, test, y[test].mean().round(2))
for train, test in StratifiedKFold(n_splits=2, shuffle=True, random_state=1).split(x, y):
    print(test)
for train, test in TimeSeriesSplit(n_splits=3).split(x):
    print(train, test)
scaler = StandardScaler()
z = scaler.fit_transform(x[:6].astype(float))
print(z.round(4), scaler.mean_, scaler.scale_, scaler.var_)
print(scaler.transform([[4.0, 5.0]]), scaler.inverse_transform(z)[0])
print(MinMaxScaler().fit_transform([[1.0, 10], [3, 30], [2, 20]]), StandardScaler(), KFold(n_splits=3))
encoder = LabelEncoder()
print(encoder.fit_transform(["dog", "cat", "dog"]), encoder.classes_, encoder.inverse_transform([1, 0]), encoder.transform(["cat"]))
print(OneHotEncoder(sparse_output=False).fit_transform([["a"], ["b"], ["a"]]), label_binarize([0, 2, 1], classes=[0, 1, 2]))
try:
    encoder.transform(["bird"])
except ValueError as e:
    print(type(e).__name__)
try:
    StandardScaler().transform([[1.0]])
except Exception as e:
    print(type(e).__name__)
try:
    scaler.transform([1.0, 2.0])
except ValueError as e:
    print(str(e).split("\n")[0])
rng = np.random.RandomState(0)
data, labels = rng.randn(50, 3), rng.randint(0, 3, 50)
tr, te, ltr, lte = train_test_split(data, labels, test_size=0.2, random_state=7, stratify=labels)
print(tr.shape, te.shape, np.bincount(ltr), np.bincount(lte), te[0].round(3))
s = StandardScaler().fit(tr)
print(s.transform(te).mean(axis=0).round(4), s.transform(te).std(axis=0).round(4))
