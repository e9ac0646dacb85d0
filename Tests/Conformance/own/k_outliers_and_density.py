import numpy as np
from sklearn.datasets import make_blobs, make_moons
from sklearn.ensemble import IsolationForest
from sklearn.neighbors import LocalOutlierFactor, KernelDensity, NearestNeighbors
from sklearn.linear_model import RANSACRegressor, HuberRegressor, LinearRegression
from sklearn.metrics import mean_absolute_error, median_absolute_error, precision_score

X, _ = make_blobs(80, centers=1, cluster_std=0.6, random_state=3)
odd = np.random.RandomState(1).uniform(-9, 9, (6, 2))
A = np.vstack([X, odd]); truth = np.r_[np.ones(80), -np.ones(6)]
lof = LocalOutlierFactor(n_neighbors=15, contamination=0.07)
p = lof.fit_predict(A)
print((p == -1).sum(), lof.negative_outlier_factor_.min().round(3), (p == truth).mean().round(3))
iso = IsolationForest(n_estimators=30, random_state=0, contamination=0.07).fit(A)
print((iso.predict(A) == -1).sum(), iso.score_samples(A[:2]).round(4))
nov = LocalOutlierFactor(n_neighbors=10, novelty=True).fit(X)
print(nov.predict([[0, 0], X[0]]), nov.decision_function([X[0]]).round(3))
kde = KernelDensity(bandwidth=0.5).fit(X)
print(kde.score_samples(X[:3]).round(4), round(kde.score(X), 3), kde.sample(2, random_state=0).round(3))
d, i = NearestNeighbors(n_neighbors=3).fit(X).kneighbors(X[:2])
print(d.round(4), i)
rng = np.random.RandomState(2)
x = np.linspace(0, 10, 40); y = 2 * x + 1 + rng.normal(0, 0.5, 40); y[[3, 17, 30]] += 25
for m in [LinearRegression(), HuberRegressor(), RANSACRegressor(random_state=0)]:
    m.fit(x[:, None], y)
    est = m.estimator_ if hasattr(m, "estimator_") else m
    print(f"{type(m).__name__:17s} {est.coef_[0]:.3f} {est.intercept_:.3f} MAE {mean_absolute_error(y, m.predict(x[:, None])):.3f} MedAE {median_absolute_error(y, m.predict(x[:, None])):.3f}")
z = np.abs((y - y.mean()) / y.std()); print(np.where(z > 2)[0])
q1, q3 = np.percentile(y - 2 * x, [25, 75]); print(np.where((y - 2 * x > q3 + 1.5 * (q3 - q1)))[0])
