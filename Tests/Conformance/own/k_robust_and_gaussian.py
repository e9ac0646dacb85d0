import numpy as np
from sklearn.linear_model import LinearRegression, Ridge, Lasso, LogisticRegression, LogisticRegressionCV, RANSACRegressor, HuberRegressor
from sklearn.kernel_ridge import KernelRidge
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, WhiteKernel, Matern, ConstantKernel as C
from sklearn.ensemble import HistGradientBoostingRegressor, HistGradientBoostingClassifier
from sklearn.datasets import make_regression, make_classification, load_breast_cancer
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.metrics import mean_squared_error, accuracy_score, r2_score
rng = np.random.RandomState(0)
x = np.sort(rng.uniform(0, 6, 30)); y = np.sin(x) + rng.normal(0, 0.1, 30); y[::7] += 2
X = x[:, None]
ra = RANSACRegressor(random_state=0).fit(X, y)
print(ra.estimator_.coef_.round(4), ra.inlier_mask_.sum(), ra.n_trials_, round(ra.score(X, y), 4))
print(HuberRegressor().fit(X, y).coef_, KernelRidge(alpha=0.1, kernel="rbf", gamma=1.0).fit(X, y).predict(X[:3]))
gp = GaussianProcessRegressor(C(1.0) * RBF(1.0) + WhiteKernel(0.1), normalize_y=True, random_state=0).fit(X, y)
print(gp.kernel_, round(gp.log_marginal_likelihood_value_, 3), gp.predict(X[:2], return_std=True))
gp = GaussianProcessRegressor(Matern(length_scale=1.0, nu=1.5), alpha=0.1).fit(X, y)
print(gp.kernel_, gp.score(X, y), gp)
Xb, yb = load_breast_cancer(return_X_y=True)
a, b, c, d = train_test_split(Xb, yb, random_state=0)
h = HistGradientBoostingClassifier(random_state=0, max_iter=30).fit(a, c)
print(h.score(b, d), h.n_iter_, h.predict_proba(b[:2]).round(4))
es = HistGradientBoostingClassifier(random_state=0, early_stopping=True, max_iter=200).fit(a, c)
print(es.n_iter_, es.score(b, d), len(es.validation_score_))
Xr, yr = make_regression(300, 4, noise=10, random_state=1)
hr = HistGradientBoostingRegressor(max_iter=40, learning_rate=0.2, max_leaf_nodes=8).fit(Xr, yr)
print(round(hr.score(Xr, yr), 5), hr.predict(Xr[:2]), hr)
Xn = Xr.copy(); Xn[rng.rand(*Xn.shape) < 0.1] = np.nan
print(round(HistGradientBoostingRegressor(max_iter=20).fit(Xn, yr).score(Xn, yr), 5))
Xm, ym = make_classification(150, 5, n_classes=3, n_informative=4, n_redundant=0, random_state=0)
print(HistGradientBoostingClassifier(max_iter=10).fit(Xm, ym).predict_proba(Xm[:2]).round(4))
print(LogisticRegression(solver="saga", max_iter=200, random_state=0).fit(Xm, ym).coef_.round(3))
for bad in [lambda: LogisticRegression(l1_ratio=1).fit(Xm, ym), lambda: LogisticRegression(solver="liblinear").fit(Xm, ym), lambda: LogisticRegression(C=-1).fit(Xm, ym), lambda: Ridge(alpha=-1).fit(Xr, yr), lambda: LinearRegression().fit(Xr, yr[:3]), lambda: LinearRegression().predict(Xr), lambda: LogisticRegression().fit(Xm, np.zeros(150)), lambda: LinearRegression().fit(Xr, yr).predict(Xr[:, :2])]:
    try: bad()
    except Exception as e: print(type(e).__name__, str(e)[:120])
