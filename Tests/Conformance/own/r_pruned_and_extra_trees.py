import numpy as np
from sklearn.datasets import load_iris, load_wine
from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, ExtraTreeClassifier

X, y = load_iris(return_X_y=True)
path = DecisionTreeClassifier(random_state=0).cost_complexity_pruning_path(X, y)
print(path.ccp_alphas.round(5), path.impurities.round(5))
for alpha in path.ccp_alphas[::2]:
    tree = DecisionTreeClassifier(random_state=0, ccp_alpha=alpha).fit(X, y)
    print(f"{alpha:.4f} leaves {tree.get_n_leaves()} depth {tree.get_depth()} score {tree.score(X, y):.4f}")
print(DecisionTreeClassifier(min_weight_fraction_leaf=0.2, random_state=0).fit(X, y).get_n_leaves())
t = np.linspace(0, 6, 40)[:, None]
print(DecisionTreeRegressor(ccp_alpha=0.01, random_state=0).fit(t, np.sin(t).ravel()).get_n_leaves())
Xw, yw = load_wine(return_X_y=True)
one = ExtraTreeClassifier(random_state=1).fit(Xw, yw)
print(one.get_n_leaves(), one.get_depth(), one.tree_.threshold[:3].round(5), one)
many = ExtraTreesClassifier(n_estimators=12, random_state=2).fit(Xw[::2], yw[::2])
print(round(many.score(Xw[1::2], yw[1::2]), 4), many.feature_importances_.round(4), many.predict_proba(Xw[1:3]).round(4))
print(ExtraTreesRegressor(n_estimators=5, random_state=0).fit(t, np.sin(t).ravel()).predict([[1.05], [2.5]]).round(5))
forest = RandomForestClassifier(n_estimators=3, warm_start=True, random_state=0).fit(Xw, yw)
forest.set_params(n_estimators=6).fit(Xw, yw)
whole = RandomForestClassifier(n_estimators=6, random_state=0).fit(Xw, yw)
print(len(forest.estimators_), np.allclose(forest.predict_proba(Xw), whole.predict_proba(Xw)))
