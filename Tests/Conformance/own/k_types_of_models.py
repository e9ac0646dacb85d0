import numpy as np
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.ensemble import RandomForestClassifier, HistGradientBoostingClassifier
from sklearn.preprocessing import StandardScaler, OneHotEncoder
from sklearn.pipeline import make_pipeline
from sklearn.model_selection import KFold, GridSearchCV
from sklearn.datasets import load_iris, make_regression

for model in [LinearRegression(), LogisticRegression(), RandomForestClassifier(), HistGradientBoostingClassifier(),
              StandardScaler(), OneHotEncoder(), KFold(3), make_pipeline(StandardScaler(), Ridge())]:
    print(type(model), type(model).__name__, type(model).__module__)
X, y = make_regression(n_samples=40, n_features=3, noise=2.0, random_state=0)
plain = LinearRegression().fit(X, y)
print(plain.coef_.round(3), plain.rank_, plain.singular_.round(3))
twice = np.hstack([X, X[:, :1]])
print(LinearRegression().fit(twice, y).coef_.round(3), LinearRegression().fit(twice, y).rank_)
print(LinearRegression(positive=True).fit(X * [1, -1, 1], y).coef_.round(3))
print(list(load_iris().keys()), load_iris().DESCR.splitlines()[2])
try:
    make_pipeline(StandardScaler(), Ridge()).set_params(nope=1)
except ValueError as e:
    print(e)
