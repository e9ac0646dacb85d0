import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.linear_model import LogisticRegression, Ridge, RidgeCV, LassoCV, SGDClassifier
from sklearn.model_selection import StratifiedKFold, RepeatedKFold, cross_val_score, cross_validate, RandomizedSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.metrics import make_scorer, recall_score, confusion_matrix, roc_auc_score, f1_score
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.naive_bayes import GaussianNB

X, y = load_breast_cancer(return_X_y=True)
models = {"logistic": make_pipeline(StandardScaler(), LogisticRegression()), "tree": DecisionTreeClassifier(max_depth=3, random_state=0), "svc": make_pipeline(StandardScaler(), SVC()), "knn": make_pipeline(StandardScaler(), KNeighborsClassifier()), "bayes": GaussianNB()}
cv = StratifiedKFold(5, shuffle=True, random_state=42)
print(f"{'model':<10}{'acc':>8}{'sd':>8}{'recall0':>9}")
spec = make_scorer(recall_score, pos_label=0)
scores = {}
for name, m in models.items():
    r = cross_validate(m, X, y, cv=cv, scoring={"acc": "accuracy", "r0": spec})
    scores[name] = r["test_acc"]
    print(f"{name:<10}{r['test_acc'].mean():8.4f}{r['test_acc'].std():8.4f}{r['test_r0'].mean():9.4f}")
d = scores["svc"] - scores["tree"]
print(f"svc - tree: {d.mean():.4f} +- {d.std(ddof=1) / np.sqrt(5):.4f}", (d > 0).sum())
tot = np.zeros((2, 2), int)
for tr, te in cv.split(X, y):
    tot += confusion_matrix(y[te], models["logistic"].fit(X[tr], y[tr]).predict(X[te]))
print(tot, tot.trace() / tot.sum())
oof = np.empty(len(y))
for tr, te in cv.split(X, y):
    oof[te] = models["logistic"].fit(X[tr], y[tr]).predict_proba(X[te])[:, 1]
print(round(roc_auc_score(y, oof), 4), round(f1_score(y, oof > 0.5), 4))
D, t = load_diabetes(return_X_y=True)
print(RidgeCV(alphas=[0.01, 0.1, 1, 10]).fit(D, t).alpha_, round(LassoCV(cv=5, random_state=0).fit(D, t).alpha_, 4))
rk = cross_val_score(Ridge(0.1), D, t, cv=RepeatedKFold(n_splits=5, n_repeats=2, random_state=0), scoring="r2")
print(rk.shape, rk.mean().round(4))
rs = RandomizedSearchCV(DecisionTreeClassifier(random_state=0), {"max_depth": [1, 2, 3, 4, 5], "min_samples_leaf": [1, 5, 10, 20]}, n_iter=5, cv=3, random_state=1).fit(X, y)
print(rs.best_params_, round(rs.best_score_, 4), len(rs.cv_results_["params"]))
