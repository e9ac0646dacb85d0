import numpy as np
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import r2_score
from sklearn.compose import TransformedTargetRegressor
from sklearn.tree import DecisionTreeRegressor, DecisionTreeClassifier, export_text

rng = np.random.RandomState(1)
n = 50
area = rng.uniform(30, 120, n)
price = np.exp(0.01 * area + rng.normal(0, 0.1, n)) * 100
tax = price * 0.02                      # known only after the sale
X = np.column_stack([area, tax])
tr, te = slice(0, 35), slice(35, None)
for cols, label in [([0, 1], "with the leak"), ([0], "honest")]:
    m = LinearRegression().fit(X[tr][:, cols], price[tr])
    print(f"{label:<14} R2 {m.score(X[te][:, cols], price[te]):.4f}", np.abs(m.coef_.round(3)))
log = TransformedTargetRegressor(regressor=LinearRegression(), func=np.log, inverse_func=np.exp)
log.fit(area[tr, None], price[tr])
print(round(r2_score(price[te], log.predict(area[te, None])), 4), log.regressor_.coef_.round(5))
deep = DecisionTreeRegressor(random_state=0).fit(area[tr, None], price[tr])
flat = DecisionTreeRegressor(max_depth=2, random_state=0).fit(area[tr, None], price[tr])
for m in (deep, flat):
    print(m.get_depth(), m.get_n_leaves(), f"{m.score(area[tr, None], price[tr]):.3f} {m.score(area[te, None], price[te]):.3f}")
print(export_text(flat, feature_names=["area"], decimals=1))
for alpha in (0.1, 10, 1000):
    print(alpha, Ridge(alpha=alpha).fit(X[tr], price[tr]).coef_.round(4))
