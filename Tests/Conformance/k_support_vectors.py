import numpy as np
from sklearn.svm import SVC, SVR, LinearSVC
from sklearn.linear_model import SGDClassifier, SGDRegressor, Perceptron, RidgeCV
from sklearn.datasets import make_classification, make_moons, load_iris, load_wine, load_breast_cancer
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
X, y = make_moons(120, noise=0.2, random_state=0)
for kernel in ["linear", "rbf", "poly", "sigmoid"]:
    m = SVC(kernel=kernel).fit(X[:80], y[:80])
    print(kernel, m.score(X[80:], y[80:]), m.n_support_, m.support_[:6], m.intercept_.round(4), m.decision_function(X[80:83]).round(4), m.dual_coef_.shape, m.n_iter_)
m = SVC(C=10, gamma=0.5, class_weight="balanced").fit(X, y); print(m.predict(X[:10]), m.decision_function(X[:3]).round(3), m)
i = load_iris(); m = SVC(kernel="linear", C=0.5).fit(i.data, i.target)
print(m.score(i.data, i.target), m.n_support_, m.coef_.round(3), m.intercept_.round(3), m.decision_function(i.data[::50]).round(3), m.predict(i.data[::25]))
m = SVC(decision_function_shape="ovo").fit(i.data, i.target); print(m.decision_function(i.data[::50]).round(3), m.dual_coef_.shape)
r = SVR(C=2.0).fit(X, X[:, 0] * 2 + X[:, 1]); print(r.predict(X[:3]).round(4), r.intercept_.round(4), len(r.support_))
w = load_wine(); s = make_pipeline(StandardScaler(), LinearSVC(random_state=0)).fit(w.data, w.target)
print(s.score(w.data, w.target), s[-1].coef_.round(3)[0], s[-1].intercept_.round(4), s[-1].n_iter_)
l = LinearSVC(C=0.1).fit(X, y); print(l.coef_.round(5), l.intercept_.round(5), l.n_iter_, l.decision_function(X[:2]).round(4))
b = load_breast_cancer(); Xb = StandardScaler().fit_transform(b.data)
for loss in ["hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"]:
    c = SGDClassifier(loss=loss, random_state=0).fit(Xb, b.target)
    print(loss, round(c.score(Xb, b.target), 4), c.coef_[0, :3].round(3), c.intercept_.round(3), c.n_iter_)
c = SGDClassifier(loss="log_loss", penalty="l1", alpha=0.01, random_state=1).fit(Xb, b.target); print((c.coef_ == 0).sum(), c.predict_proba(Xb[:2]).round(4))
c = SGDClassifier(penalty="elasticnet", average=True, learning_rate="adaptive", eta0=0.1, random_state=1).fit(Xb, b.target); print(c.coef_[0, :3].round(4), c.n_iter_)
c = SGDClassifier(early_stopping=True, random_state=1, class_weight="balanced").fit(Xb, b.target); print(c.coef_[0, :3].round(4), c.n_iter_)
c = SGDClassifier(random_state=42, max_iter=1000, tol=1e-3).fit(i.data, i.target); print(c.coef_.round(2), c.intercept_.round(2), c.score(i.data, i.target), c.n_iter_)
p = Perceptron().fit(i.data, i.target); print(p.coef_.round(2), p.intercept_, p.score(i.data, i.target), p, p.n_iter_)
c = SGDClassifier(random_state=0)
for k in range(3): c.partial_fit(Xb[k::3], b.target[k::3], classes=[0, 1])
print(c.coef_[0, :3].round(3), c.t_, c)
g = SGDRegressor(random_state=0).fit(Xb[:, :3], Xb[:, 4]); print(g.coef_.round(4), g.intercept_.round(4), g.n_iter_)
g = SGDRegressor(loss="huber", penalty=None, early_stopping=True, random_state=0).fit(Xb[:, :3], Xb[:, 4]); print(g.coef_.round(4), g.n_iter_)
rc = RidgeCV(alphas=[0.1, 1, 10, 100]).fit(Xb[:, :5], Xb[:, 6]); print(rc.alpha_, rc.coef_.round(4), rc.best_score_.round(4))
try: SVC(kernel="rbff").fit(X, y)
except ValueError as e: print(type(e).__name__)
try: SGDClassifier(loss="hinge").fit(X, y).predict_proba(X)
except AttributeError as e: print(e)
