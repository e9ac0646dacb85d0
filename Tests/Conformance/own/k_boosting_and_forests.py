import numpy as np
from sklearn.datasets import load_wine, make_moons, load_iris
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor, RandomForestClassifier, GradientBoostingClassifier, VotingClassifier, AdaBoostClassifier, BaggingClassifier, StackingClassifier
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split, GridSearchCV, RandomizedSearchCV, learning_curve, validation_curve
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier, export_text

wine = load_wine()
X, y = wine.data, wine.target
print(wine.feature_names[:3], wine.target_names)
Xtr, Xte, ytr, yte = train_test_split(X, y, random_state=0, stratify=y)
tree = DecisionTreeClassifier(max_depth=2, random_state=0).fit(Xtr, ytr)
print(export_text(tree, feature_names=wine.feature_names))
rf = RandomForestClassifier(n_estimators=25, random_state=0, oob_score=True).fit(Xtr, ytr)
print(rf.score(Xte, yte), rf.oob_score_)
top = np.argsort(rf.feature_importances_)[::-1][:3]
for i in top:
    print(f"{wine.feature_names[i]:30s} {rf.feature_importances_[i]:.3f}")
imp = permutation_importance(rf, Xte, yte, n_repeats=3, random_state=0)
print(imp.importances_mean.round(3))
gs = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [1, 3, 5], "weights": ["uniform", "distance"]}, cv=3).fit(Xtr, ytr)
print(gs.best_params_, round(gs.best_score_, 4))
print(gs.cv_results_["rank_test_score"])
Xm, ym = make_moons(120, noise=0.25, random_state=0)
hgb = HistGradientBoostingClassifier(max_iter=20, random_state=0).fit(Xm, ym)
print(hgb.score(Xm, ym), hgb.predict_proba(Xm[:2]).round(3))
hr = HistGradientBoostingRegressor(max_iter=10).fit(Xm[:, :1], Xm[:, 1])
print(hr.predict(Xm[:3, :1]).round(4))
gb = GradientBoostingClassifier(n_estimators=20, random_state=0).fit(Xm, ym)
print(gb.train_score_[[0, 5, 19]].round(4))
vote = VotingClassifier([("lr", LogisticRegression()), ("dt", DecisionTreeClassifier(max_depth=3, random_state=0))], voting="soft").fit(Xm, ym)
print(vote.score(Xm, ym))
ada = AdaBoostClassifier(n_estimators=10, random_state=0).fit(Xm, ym)
print(ada.estimator_weights_.round(3)[:3])
st = StackingClassifier([("knn", KNeighborsClassifier(3)), ("dt", DecisionTreeClassifier(random_state=0))], final_estimator=LogisticRegression()).fit(Xm, ym)
print(st.score(Xm, ym))
sizes, tr, te = learning_curve(DecisionTreeClassifier(random_state=0), Xm, ym, train_sizes=[0.3, 1.0], cv=3)
print(sizes, tr.mean(1), te.mean(1).round(3))
iris = load_iris(as_frame=False)
print(iris.DESCR[:60])
