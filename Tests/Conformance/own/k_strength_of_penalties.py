import numpy as np
from sklearn.linear_model import Ridge, Lasso, ElasticNet, LassoCV, RidgeCV, LogisticRegression, LogisticRegressionCV, LinearRegression
from sklearn.datasets import make_regression, load_diabetes, load_iris
from sklearn.model_selection import train_test_split, cross_val_score, learning_curve, validation_curve, KFold
from sklearn.preprocessing import StandardScaler, PolynomialFeatures, SplineTransformer
from sklearn.pipeline import make_pipeline
from sklearn.metrics import mean_squared_error, r2_score, max_error, explained_variance_score, mean_pinball_loss
X, y = load_diabetes(return_X_y=True)
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.25, random_state=0)
print(f"{'alpha':>8} {'ridge':>8} {'lasso':>8} nonzero")
for a in [0.01, 0.1, 1, 10]:
    r, l = Ridge(alpha=a).fit(Xtr, ytr), Lasso(alpha=a, max_iter=10000).fit(Xtr, ytr)
    print(f"{a:8.2f} {r.score(Xte, yte):8.4f} {l.score(Xte, yte):8.4f} {np.sum(l.coef_ != 0):3d}")
print(RidgeCV(alphas=np.logspace(-3, 2, 6)).fit(Xtr, ytr).alpha_, LassoCV(cv=5).fit(Xtr, ytr).alpha_.round(4))
rng = np.random.RandomState(0)
x = np.sort(rng.rand(25)); t = np.cos(1.5 * np.pi * x) + rng.randn(25) * 0.1
for d in [1, 4, 15]:
    m = make_pipeline(PolynomialFeatures(d, include_bias=False), LinearRegression())
    s = -cross_val_score(m, x[:, None], t, scoring="neg_mean_squared_error", cv=10)
    print(d, f"{s.mean():.2e}" if d == 15 else f"{s.mean():.4f}")
sp = make_pipeline(SplineTransformer(n_knots=4, degree=3), Ridge(alpha=1e-3)).fit(x[:, None], t)
print(sp.predict([[0.1], [0.5]]).round(4))
tr, te = validation_curve(Ridge(), X, y, param_name="alpha", param_range=[0.01, 1, 100], cv=5)
print(tr.mean(1).round(3), te.mean(1).round(3))
n, a, b = learning_curve(LinearRegression(), X, y, train_sizes=[0.2, 0.6, 1.0], cv=KFold(4, shuffle=True, random_state=0))
print(n, a.mean(1).round(3), b.mean(1).round(3))
Xi, yi = load_iris(return_X_y=True); Xs = StandardScaler().fit_transform(Xi)
for C in [0.01, 1, 100]:
    m = LogisticRegression(C=C, max_iter=1000).fit(Xs, yi)
    print(C, np.abs(m.coef_).sum().round(2), m.score(Xs, yi), m.n_iter_)
cvm = LogisticRegressionCV(Cs=[0.1, 1, 10], cv=5, max_iter=1000, use_legacy_attributes=False, scoring="accuracy").fit(Xs, yi)
print(cvm.C_, cvm.predict_proba(Xs[:1]).round(3))
p = Ridge().fit(Xtr, ytr).predict(Xte)
print(round(max_error(yte, p), 2), round(explained_variance_score(yte, p), 4), round(mean_pinball_loss(yte, p, alpha=0.9), 3), ElasticNet(alpha=0.01, l1_ratio=0.7).fit(Xtr, ytr).coef_.round(1))
