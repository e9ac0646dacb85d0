import numpy as np
from sklearn.preprocessing import StandardScaler, MinMaxScaler, RobustScaler, MaxAbsScaler, Normalizer, PolynomialFeatures, OneHotEncoder, OrdinalEncoder, FunctionTransformer, PowerTransformer, QuantileTransformer, Binarizer
from sklearn.impute import SimpleImputer
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import NotFittedError

train = np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 60.0]])
test = np.array([[10.0, 5.0], [0.0, 100.0]])
good = StandardScaler().fit(train)
bad = StandardScaler().fit(np.vstack([train, test]))
print(good.mean_, good.scale_.round(4), good.transform(test).round(3), sep="\n")
print(bad.mean_, bad.var_, bad.transform(test).round(3), sep="\n")
print(good.inverse_transform(good.transform(test)))
print(MinMaxScaler().fit(train).transform(test), MinMaxScaler(clip=True, feature_range=(-1, 1)).fit(train).transform(test))
print(RobustScaler().fit(train).center_, RobustScaler().fit_transform(train))
print(MaxAbsScaler().fit_transform(train).round(3), Normalizer(norm="l1").fit_transform(train).round(3))
print(PolynomialFeatures(2, include_bias=False).fit_transform(train[:1]), PolynomialFeatures(2).fit(train).get_feature_names_out(["a", "b"]))
print(SimpleImputer(strategy="median").fit_transform([[1.0, np.nan], [3.0, 4.0], [np.nan, 8.0]]))
ct = ColumnTransformer([("num", StandardScaler(), [0]), ("cat", OneHotEncoder(sparse_output=False), [1])], remainder="drop")
print(ct.fit_transform(train), ct.get_feature_names_out())
enc = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit([["red"], ["blue"], ["red"]])
print(enc.categories_, enc.transform([["green"], ["red"]]), enc.get_feature_names_out(["color"]))
print(OrdinalEncoder().fit_transform([["b"], ["a"], ["c"]]).ravel(), Binarizer(threshold=15).fit_transform(train))
try:
    StandardScaler().transform(test)
except NotFittedError as e:
    print(e)
try:
    good.transform(test[:, :1])
except ValueError as e:
    print(e)
try:
    good.transform(test[0])
except ValueError as e:
    print(str(e).splitlines()[0])
