import numpy as np
from sklearn.preprocessing import StandardScaler, MinMaxScaler

train = np.array([[1.0], [2.0], [3.0], [4.0]])
test = np.array([[10.0], [20.0]])

# right: fit on the training rows only
scaler = StandardScaler().fit(train)
print(scaler.mean_, scaler.scale_.round(4))
print(scaler.transform(test).ravel().round(3))

# wrong: the test rows moved the mean
leaky = StandardScaler().fit(np.vstack([train, test]))
print(leaky.mean_.round(4), leaky.transform(test).ravel().round(3))

# also wrong: a second fit on the test rows
again = StandardScaler().fit_transform(test)
print(again.ravel())

mm = MinMaxScaler()
print(mm.fit_transform(train).ravel().round(4))
print(mm.transform(test).ravel())
print(mm.inverse_transform([[0.5]]), mm.data_min_, mm.data_max_)

by_hand = (train - train.mean()) / train.std()
print(np.allclose(by_hand, scaler.transform(train)))
print("ddof matters:", train.std().round(4), train.std(ddof=1).round(4))
try:
    StandardScaler().transform(test)
except Exception as e:
    print(type(e).__name__)
