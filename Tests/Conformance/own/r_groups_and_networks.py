import warnings
import numpy as np
from sklearn.cluster import DBSCAN, AgglomerativeClustering, MeanShift
from sklearn.datasets import make_blobs, make_moons
from sklearn.impute import KNNImputer
from sklearn.linear_model import BayesianRidge, HuberRegressor, LassoCV, PoissonRegressor
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import GridSearchCV
from sklearn.multiclass import OneVsOneClassifier, OneVsRestClassifier
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

warnings.simplefilter("ignore")
B, t = make_blobs(n_samples=30, centers=3, random_state=3, cluster_std=1.5)
for model in [DBSCAN(eps=1.5, min_samples=3), AgglomerativeClustering(3), AgglomerativeClustering(3, linkage="single"), AgglomerativeClustering(2, linkage="average"), MeanShift(bandwidth=3)]:
    print(model, model.fit(B).labels_)
for kind in ["full", "tied", "diag", "spherical"]:
    g = GaussianMixture(3, covariance_type=kind, random_state=0).fit(B)
    print(kind, g.means_.round(3).tolist(), round(float(g.bic(B)), 3), g.n_iter_, g.converged_)
X, y = make_moons(40, noise=0.15, random_state=1)
for kw in [dict(), dict(activation="tanh", solver="sgd", learning_rate_init=0.1), dict(solver="sgd", learning_rate="adaptive", batch_size=8, learning_rate_init=0.2), dict(early_stopping=True, learning_rate_init=0.05)]:
    m = MLPClassifier((5, 3), max_iter=25, random_state=0, **kw).fit(X, y)
    print(m, round(m.loss_, 5), m.n_iter_, round(m.score(X, y), 4))
r = MLPRegressor(hidden_layer_sizes=(6,), max_iter=40, random_state=2, learning_rate_init=0.01).fit(X, X[:, 0] * 2 + X[:, 1])
print(round(r.loss_, 6), r.predict(X[:2]).round(4), r.n_layers_, r.out_activation_)
for m in [HuberRegressor(), BayesianRidge(), LassoCV(cv=3), PoissonRegressor()]:
    m.fit(B, np.abs(B[:, 0]) + 0.1 * B[:, 1] ** 2)
    print(m, m.coef_.round(4), round(float(m.intercept_), 4))
print(OneVsRestClassifier(LogisticRegression()).fit(B, t).predict_proba(B[:2]).round(4), OneVsOneClassifier(LogisticRegression()).fit(B, t).decision_function(B[:2]).round(4))
print(KNNImputer(n_neighbors=2).fit_transform([[1.0, 2.0], [3.0, np.nan], [5.0, 6.5], [8.0, 8.0]]))
union = FeatureUnion([("poly", PolynomialFeatures(2)), ("scale", StandardScaler())])
print(union.fit_transform([[1.0], [3.0]]), union.get_feature_names_out())
search = GridSearchCV(make_pipeline(StandardScaler(), LogisticRegression()), {"logisticregression__C": [0.1, 10]}, scoring=["recall", "precision"], refit="recall", cv=3).fit(X, y)
print(search.best_params_, [k for k in search.cv_results_ if "time" not in k], search.cv_results_["mean_test_precision"].round(4))
