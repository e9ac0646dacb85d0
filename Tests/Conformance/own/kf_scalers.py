import numpy as np
from sklearn.preprocessing import StandardScaler, MinMaxScaler, RobustScaler, OneHotEncoder, LabelEncoder, OrdinalEncoder, MaxAbsScaler, Binarizer
from sklearn.impute import SimpleImputer
from sklearn.compose import ColumnTransformer
from sklearn.feature_selection import SelectKBest, f_classif, VarianceThreshold
X = np.array([[1.0, -1.0, 2.0], [2.0, 0.0, 0.0], [0.0, 1.0, -1.0]])
for s in [StandardScaler(), MinMaxScaler(), RobustScaler(), MaxAbsScaler(), Binarizer(), MinMaxScaler((-1, 1)), StandardScaler(with_std=False)]:
    print(s, np.round(s.fit_transform(X), 3).tolist())
e = OneHotEncoder(sparse_output=False, handle_unknown="ignore")
print(e.fit_transform([["a", 1], ["b", 2], ["a", 2]]))
print(e.transform([["c", 1]]))
print(OrdinalEncoder().fit_transform([["x"], ["y"], ["x"]]).ravel(), LabelEncoder().fit_transform(["b", "a", "b"]))
print(SimpleImputer(strategy="median").fit_transform([[1.0, np.nan], [3.0, 4.0], [np.nan, 8.0]]))
ct = ColumnTransformer([("num", StandardScaler(), [0]), ("pass", "passthrough", [2])])
print(np.round(ct.fit_transform(X), 3))
print(SelectKBest(f_classif, k=1).fit_transform(np.vstack([X, X + 1]), [0, 1, 0, 1, 1, 0]).shape, VarianceThreshold().fit_transform([[1, 0], [1, 2]]))
