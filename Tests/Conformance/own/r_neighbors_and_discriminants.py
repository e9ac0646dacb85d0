import numpy as np
from sklearn.datasets import make_blobs, make_moons, make_classification
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.naive_bayes import BernoulliNB, ComplementNB, GaussianNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestCentroid, NearestNeighbors
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC, LinearSVC, SVR

X, y = make_blobs(n_samples=30, centers=3, random_state=1, cluster_std=2.0)
print(X[:2], y)
knn = KNeighborsClassifier(3, weights="distance").fit(X, y)
print(knn.predict_proba(X[:2] + 0.5).round(3), knn.kneighbors(X[:1] + 0.1))
nb = GaussianNB().fit(X, y)
print(nb.theta_.round(3), nb.var_.round(3), nb.class_prior_, nb.predict_proba(X[:2]).round(4))
C = np.array([[2, 1, 0], [1, 0, 3], [0, 2, 1], [3, 0, 0]])
t = np.array([0, 1, 1, 0])
for m in [MultinomialNB(), BernoulliNB(), ComplementNB()]:
    m.fit(C, t)
    print(m, m.predict_proba([[1, 1, 1]]), m.feature_log_prob_.round(4))
print(NearestCentroid().fit(X, y).centroids_, KNeighborsRegressor(2).fit([[0], [1], [3]], [0.0, 1.0, 9.0]).predict([[2.5]]))
d, i = NearestNeighbors(n_neighbors=2).fit([[0, 0], [1, 0], [5, 5]]).kneighbors([[0.2, 0]])
print(d, i)
lda = LinearDiscriminantAnalysis().fit(X, y)
print(lda.score(X, y), lda.transform(X[:2]).round(3), lda.explained_variance_ratio_, QuadraticDiscriminantAnalysis().fit(X, y).predict(X[:5]))
Xm, ym = make_moons(20, noise=0.1, random_state=0)
svc = SVC(kernel="rbf", C=1.0, gamma=1.0).fit(Xm, ym)
print(svc.n_support_, svc.score(Xm, ym), svc.decision_function(Xm[:3]).round(4), SVC(kernel="linear").fit(Xm, ym).coef_.round(4))
print(LinearSVC(random_state=0).fit(Xm, ym).coef_.round(3), SVR(kernel="linear").fit([[0], [1], [2]], [0, 1, 2]).predict([[1.5]]).round(4))
mlp = MLPClassifier((4,), max_iter=30, random_state=0, solver="sgd", learning_rate_init=0.1)
import warnings
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    mlp.fit(Xm, ym)
print(round(mlp.loss_, 5), mlp.n_iter_, mlp.score(Xm, ym), [w.shape for w in mlp.coefs_])
Xc, yc = make_classification(n_samples=5, n_features=4, random_state=0)
print(Xc.round(3), yc)
try:
    MultinomialNB().fit([[-1, 2]], [0])
except ValueError as e:
    print(e)
try:
    KNeighborsClassifier(5).fit([[0], [1]], [0, 1]).predict([[0]])
except ValueError as e:
    print(e)
