import numpy as np
from sklearn.linear_model import LinearRegression, Lasso, ElasticNet, HuberRegressor
from sklearn.preprocessing import PolynomialFeatures, StandardScaler
from sklearn.pipeline import make_pipeline
from sklearn.model_selection import KFold, cross_val_score
from sklearn.metrics import mean_squared_error, r2_score, mean_pinball_loss, mean_squared_log_error

rng = np.random.RandomState(31)
x = np.sort(rng.uniform(-2, 2, 30))
y = 0.5 * x ** 3 - x + rng.normal(0, 0.3, 30)
X = x[:, None]
for d in (1, 3, 9):
    m = make_pipeline(PolynomialFeatures(d, include_bias=False), StandardScaler(), LinearRegression())
    cv = -cross_val_score(m, X, y, cv=KFold(5, shuffle=True, random_state=0), scoring="neg_mean_squared_error")
    m.fit(X, y)
    print(f"degree {d}: train {mean_squared_error(y, m.predict(X)):.4f}  cv {cv.mean():.4f} +- {cv.std():.4f}")
lr = LinearRegression().fit(X, y)
res = y - lr.predict(X)
print(f"coef {lr.coef_[0]:.4f} intercept {lr.intercept_:.4f} R2 {lr.score(X, y):.4f} residual mean {abs(res.mean()):.1e}" if abs(res.mean()) > 1e-9 else f"coef {lr.coef_[0]:.4f} intercept {lr.intercept_:.4f} R2 {lr.score(X, y):.4f}")
dw = np.sum(np.diff(res) ** 2) / np.sum(res ** 2)
print(f"Durbin-Watson {dw:.3f}, worst {np.abs(res).argmax()} {np.abs(res).max():.3f}")
y2 = y.copy(); y2[3] += 15
for est in (LinearRegression(), HuberRegressor(), Lasso(alpha=0.1), ElasticNet(alpha=0.1)):
    print(f"{type(est).__name__:<17}{est.fit(X, y2).coef_[0]:8.4f}")
Z = PolynomialFeatures(2).fit_transform([[2, 3]])
print(Z, PolynomialFeatures(2, interaction_only=True).fit([[1, 2]]).get_feature_names_out())
n, p = 30, 1
print(f"adjusted R2 {1 - (1 - lr.score(X, y)) * (n - 1) / (n - p - 1):.4f}")
q = np.quantile(y, [0.1, 0.5, 0.9])
print([round(mean_pinball_loss(y, np.full(30, v), alpha=a), 4) for v, a in zip(q, (0.1, 0.5, 0.9))])
print(mean_squared_log_error([1, 2], [1, 3]).round(4) if hasattr(mean_squared_log_error([1, 2], [1, 3]), "round") else round(mean_squared_log_error([1, 2], [1, 3]), 4))
try:
    mean_squared_log_error([-1, 2], [1, 3])
except ValueError as e:
    print(e)
