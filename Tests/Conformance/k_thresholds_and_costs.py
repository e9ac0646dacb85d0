import numpy as np
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.ensemble import RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier, export_text
from sklearn.model_selection import train_test_split, GridSearchCV, TunedThresholdClassifierCV, FixedThresholdClassifier
from sklearn.metrics import confusion_matrix, make_scorer, recall_score, balanced_accuracy_score

X, y = make_classification(n_samples=400, weights=[0.9, 0.1], n_features=4, n_informative=2, n_redundant=0, flip_y=0.02, random_state=7)
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.5, stratify=y, random_state=3)
print(y_tr.sum(), y_te.sum())
plain = LogisticRegression().fit(X_tr, y_tr)
balanced = LogisticRegression(class_weight="balanced").fit(X_tr, y_tr)
for name, m in [("plain", plain), ("balanced", balanced)]:
    print(name, confusion_matrix(y_te, m.predict(X_te)).tolist(), m.coef_.round(2))

cost = np.array([[0, 1], [10, 0]])
p = plain.predict_proba(X_te)[:, 1]
table = []
for t in np.arange(0.1, 1.0, 0.2):
    cm = confusion_matrix(y_te, p >= t)
    table.append((float((cm * cost).sum()), round(float(t), 1)))
print(table)
print("cheapest", min(table))
tree = DecisionTreeClassifier(max_depth=2, random_state=0).fit(X_tr, y_tr)
print(export_text(tree, feature_names=["a", "b", "c", "d"]))
print(tree.feature_importances_.round(3), tree.get_depth(), tree.get_n_leaves())
forest = RandomForestClassifier(n_estimators=10, random_state=0).fit(X_tr, y_tr)
print(forest.score(X_te, y_te), recall_score(y_te, forest.predict(X_te)))
grid = GridSearchCV(LogisticRegression(), {"C": [0.01, 1, 100], "class_weight": [None, "balanced"]}, scoring="recall", cv=3).fit(X_tr, y_tr)
print(grid.best_params_, round(grid.best_score_, 4), len(grid.cv_results_["params"]))
fixed = FixedThresholdClassifier(plain, threshold=0.2).fit(X_tr, y_tr)
print(round(balanced_accuracy_score(y_te, fixed.predict(X_te)), 4))
