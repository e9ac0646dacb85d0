import numpy as np
from sklearn.datasets import load_iris, make_classification
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, export_text

X, y = load_iris(return_X_y=True)
for leaves in (2, 3, 5, 9):
    tree = DecisionTreeClassifier(max_leaf_nodes=leaves, random_state=0).fit(X, y)
    print(leaves, tree.get_n_leaves(), tree.get_depth(), round(tree.score(X, y), 4), tree.tree_.feature.tolist())
tree = DecisionTreeClassifier(max_leaf_nodes=4, max_depth=2, random_state=0).fit(X, y)
print(export_text(tree, feature_names=["sl", "sw", "pl", "pw"]))

a, b = make_classification(300, 6, n_informative=3, random_state=1)
regressor = DecisionTreeRegressor(max_leaf_nodes=6, random_state=3).fit(a, a[:, 0] ** 2 + b)
print(regressor.get_n_leaves(), np.unique(regressor.predict(a)).round(4))
forest = RandomForestClassifier(n_estimators=10, max_leaf_nodes=7, random_state=2).fit(a, b)
print(forest.predict_proba(a[:3]).round(4).tolist(), [t.get_n_leaves() for t in forest.estimators_])
boosted = GradientBoostingClassifier(n_estimators=5, max_leaf_nodes=4, random_state=0).fit(a, b)
print(boosted.predict_proba(a[:2]).round(4).tolist())
try:
    DecisionTreeClassifier(max_leaf_nodes=1).fit(X, y)
except ValueError as error:
    print(error)
