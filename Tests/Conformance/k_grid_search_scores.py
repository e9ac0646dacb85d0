import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split, GridSearchCV, StratifiedKFold
from sklearn.metrics import classification_report, confusion_matrix, roc_auc_score, average_precision_score, f1_score

data = load_breast_cancer()
X, y = data.data, 1 - data.target
print(data.target_names, X.shape, y.mean().round(3))
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=42, stratify=y)
pipe = Pipeline([("scale", StandardScaler()), ("clf", LogisticRegression(max_iter=1000))])
grid = GridSearchCV(pipe, {"clf__C": [0.01, 0.1, 1.0], "clf__class_weight": [None, "balanced"]},
                    scoring="f1", cv=StratifiedKFold(3, shuffle=True, random_state=0), return_train_score=True)
grid.fit(X_train, y_train)
print(grid.best_params_, f"{grid.best_score_:.4f}")
for params, mean, std, rank in zip(grid.cv_results_["params"], grid.cv_results_["mean_test_score"],
                                   grid.cv_results_["std_test_score"], grid.cv_results_["rank_test_score"]):
    print(params, f"{mean:.4f} {std:.4f}", rank)
print(np.round(grid.cv_results_["mean_train_score"], 3), np.round(grid.cv_results_["split0_test_score"], 3))
proba = grid.predict_proba(X_test)[:, 1]
print(f"{roc_auc_score(y_test, proba):.4f} {average_precision_score(y_test, proba):.4f}")
print(classification_report(y_test, grid.predict(X_test), target_names=["benign", "malignant"], digits=3))
print(confusion_matrix(y_test, grid.predict(X_test)))
top = np.argsort(-np.abs(grid.best_estimator_.named_steps["clf"].coef_[0]))[:3]
print([str(data.feature_names[i]) for i in top])
