import numpy as np
from sklearn.linear_model import LinearRegression, Ridge, Lasso
from sklearn.feature_selection import SelectKBest, f_classif, VarianceThreshold, f_regression, chi2
from sklearn.model_selection import cross_val_score, KFold, permutation_test_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.datasets import make_regression, make_blobs, make_moons, make_circles

X, y = make_regression(n_samples=40, n_features=4, n_informative=2, noise=5.0, random_state=1)
print(X.shape, np.round(y[:3], 4))
lin = LinearRegression().fit(X, y)
print(np.round(lin.coef_, 3), round(lin.intercept_, 3), round(lin.score(X, y), 4))
for alpha in (0.1, 10.0):
    print(alpha, np.round(Ridge(alpha=alpha).fit(X, y).coef_, 3), np.round(Lasso(alpha=alpha).fit(X, y).coef_, 3))
print(np.round(cross_val_score(make_pipeline(StandardScaler(), Ridge()), X, y, cv=KFold(4), scoring="neg_mean_absolute_error"), 3))
noise = np.random.RandomState(0).randn(40, 300)
lab = np.random.RandomState(1).randint(0, 2, 40)
from sklearn.linear_model import LogisticRegression
leak = SelectKBest(f_classif, k=10).fit(noise, lab)
print("leaky ", cross_val_score(LogisticRegression(), leak.transform(noise), lab, cv=5).mean().round(3))
print("honest", cross_val_score(make_pipeline(SelectKBest(f_classif, k=10), LogisticRegression()), noise, lab, cv=5).mean().round(3))
print(leak.get_support(indices=True), np.round(np.sort(leak.scores_)[-3:], 4), np.round(np.sort(leak.pvalues_)[:3], 5))
print(VarianceThreshold(0.1).fit_transform([[0, 1, 2], [0, 2, 2], [0.1, 3, 2]]), [np.round(v, 3) for v in f_regression(X, y)])
print(np.round(chi2([[1, 2], [3, 0], [0, 5]], [0, 1, 0]), 4))
B, l = make_blobs(n_samples=5, centers=2, random_state=0)
print(B.round(3), l)
M, l = make_moons(4, noise=0.1, random_state=0)
print(M.round(3), l, make_circles(4, shuffle=False)[0].round(3).tolist())
try:
    LinearRegression().fit(X, y[:3])
except ValueError as e:
    print(e)
try:
    LinearRegression().fit(y, y)
except ValueError as e:
    print(str(e).splitlines()[0])
try:
    LogisticRegression().fit(X, np.zeros(40))
except ValueError as e:
    print(e)
