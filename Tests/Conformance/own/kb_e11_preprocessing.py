import numpy as np
from sklearn.preprocessing import (StandardScaler, MinMaxScaler, RobustScaler, MaxAbsScaler, Normalizer, Binarizer, OneHotEncoder, OrdinalEncoder,
                                   LabelEncoder, LabelBinarizer, PolynomialFeatures, KBinsDiscretizer, QuantileTransformer, PowerTransformer, FunctionTransformer, MultiLabelBinarizer)

X = np.array([[1.0, -2.0], [2.0, 0.0], [4.0, 6.0], [9.0, 1.0]])
for t in (StandardScaler(), StandardScaler(with_std=False), MinMaxScaler((-1, 1)), RobustScaler(), MaxAbsScaler(), Normalizer("l1"), Binarizer(threshold=1.0),
          PolynomialFeatures(2), PolynomialFeatures(2, interaction_only=True, include_bias=False), KBinsDiscretizer(3, encode="ordinal", strategy="uniform"),
          QuantileTransformer(n_quantiles=4), PowerTransformer(), FunctionTransformer(np.log1p, feature_names_out="one-to-one") if False else Binarizer()):
    print(t)
    print(np.round(t.fit_transform(X), 4).tolist())
s = StandardScaler().fit(X)
print(s.mean_, s.var_, s.scale_, s.n_samples_seen_, s.n_features_in_)
print(np.allclose(s.inverse_transform(s.transform(X)), X), MinMaxScaler().fit(X).data_range_)
c = np.array([["red", "S"], ["blue", "M"], ["red", "L"]])
o = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(c)
print(o.categories_, o.get_feature_names_out(["color", "size"]))
print(o.transform([["blue", "S"], ["green", "M"]]))
print(OneHotEncoder(drop="first", sparse_output=False).fit_transform(c))
print(OrdinalEncoder(categories=[["red", "blue"], ["S", "M", "L"]]).fit_transform(c))
le = LabelEncoder().fit(["b", "a", "c"])
print(le.classes_, le.transform(["c", "a"]), le.inverse_transform([1, 0]))
print(LabelBinarizer().fit_transform(["x", "y", "x"]).ravel(), LabelBinarizer().fit_transform([1, 2, 3]))
m = MultiLabelBinarizer()
print(m.fit_transform([("a", "b"), ("c",), ()]), m.classes_)
for f in (lambda: le.transform(["z"]), lambda: s.transform(np.ones((1, 3))), lambda: StandardScaler().transform(X), lambda: StandardScaler().fit([1, 2, 3]),
          lambda: OneHotEncoder().fit(c).transform([["green", "S"]]), lambda: MinMaxScaler((1, 0)).fit(X),  
          lambda: PowerTransformer("box-cox").fit(X), lambda: MinMaxScaler().fit([[1, 2]]).transform([[1]])):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
