import numpy as np
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

X = np.array([["20", "rome", "1"], ["35", "oslo", "0"], ["50", "rome", "1"], ["41", "lima", "0"], ["23", "oslo", "1"]], dtype=object)
X[:, 0] = X[:, 0].astype(float)
y = np.array([0, 1, 1, 1, 0])
ct = ColumnTransformer([("num", StandardScaler(), [0]), ("cat", OneHotEncoder(handle_unknown="ignore"), [1])], remainder="drop")
Z = ct.fit_transform(X)
print(type(Z).__name__, Z.shape)
print(np.round(np.asarray(Z, dtype=float), 3))
print(ct.get_feature_names_out())
print(ct.named_transformers_["cat"].categories_)
model = make_pipeline(ct, LogisticRegression())
model.fit(X, y)
print(model.predict(X), np.round(model.predict_proba(X)[:, 1], 4))
num = np.array([[1.0, np.nan], [3.0, 4.0], [np.nan, 8.0]])
for strategy in ("mean", "median", "most_frequent", "constant"):
    imp = SimpleImputer(strategy=strategy)
    print(strategy, imp.fit_transform(num).tolist(), imp.statistics_)
print(SimpleImputer(add_indicator=True).fit_transform(num))
two = make_column_transformer((StandardScaler(), [0]), remainder="passthrough")
print(np.round(two.fit_transform(np.nan_to_num(num)), 3))
print(two)
