import numpy as np
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler, OneHotEncoder, MinMaxScaler
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression

X = np.array([[25, 50.0, "red"], [32, np.nan, "blue"], [47, 81.0, "red"], [51, 60.0, "green"]], dtype=object)
y = [0, 0, 1, 1]
num = Pipeline([("fill", SimpleImputer(strategy="median")), ("scale", StandardScaler())])
pre = ColumnTransformer([("num", num, [0, 1]), ("cat", OneHotEncoder(handle_unknown="ignore"), [2])])
Z = pre.fit_transform(X)
print(Z.shape)
print(np.round(Z, 3))
print(pre.get_feature_names_out())
model = Pipeline([("pre", pre), ("clf", LogisticRegression(C=10.0))])
model.fit(X, y)
print(model.predict(X), model.predict_proba(X)[:, 1].round(3))
print(model.named_steps["clf"].coef_.round(3))
new = np.array([[40, 70.0, "purple"]], dtype=object)
print(model.predict_proba(new).round(4))
print(model.named_steps["pre"].named_transformers_["num"].named_steps["fill"].statistics_)
print(make_pipeline(MinMaxScaler(), LogisticRegression()))
