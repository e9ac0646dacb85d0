import numpy as np
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier, export_text
from sklearn.model_selection import GridSearchCV, cross_validate, StratifiedKFold, train_test_split, learning_curve
from sklearn.metrics import classification_report, confusion_matrix

X, y = load_iris(return_X_y=True)
print(X.shape, y[:5], X[0])
data = load_iris()
print(data.feature_names, data.target_names)
a, b, ya, yb = train_test_split(X, y, test_size=0.3, random_state=42, stratify=y)
g = GridSearchCV(DecisionTreeClassifier(random_state=0), {"max_depth": [1, 2, 3, None], "min_samples_leaf": [1, 5]}, cv=5)
g.fit(a, ya)
print(g.best_params_, round(g.best_score_, 4), round(g.score(b, yb), 4))
for p, m, s, r in zip(g.cv_results_["params"], g.cv_results_["mean_test_score"], g.cv_results_["std_test_score"], g.cv_results_["rank_test_score"]):
    print(p, f"{m:.4f} {s:.4f}", r)
print(confusion_matrix(yb, g.predict(b)))
t = DecisionTreeClassifier(max_depth=2, random_state=0).fit(a, ya)
print(export_text(t, feature_names=data.feature_names))
print(np.round(t.feature_importances_, 4), t.get_depth(), t.get_n_leaves(), t.tree_.node_count)
print(t, g.best_estimator_)
print(np.round(t.predict_proba(b[:3]), 3))
