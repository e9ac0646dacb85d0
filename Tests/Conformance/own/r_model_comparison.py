import numpy as np
from sklearn.datasets import load_wine, load_breast_cancer, make_classification
from sklearn.ensemble import RandomForestClassifier, GradientBoostingClassifier, ExtraTreesClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, log_loss, roc_auc_score, classification_report, confusion_matrix
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split, GridSearchCV
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

X, y = load_wine(return_X_y=True)
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.4, random_state=7, stratify=y)
models = {
    "logreg": make_pipeline(StandardScaler(), LogisticRegression()),
    "knn": make_pipeline(StandardScaler(), KNeighborsClassifier(7)),
    "nb": GaussianNB(),
    "tree": DecisionTreeClassifier(random_state=0),
    "forest": RandomForestClassifier(n_estimators=25, random_state=0),
    "extra": ExtraTreesClassifier(n_estimators=25, random_state=0),
    "svc": make_pipeline(StandardScaler(), SVC(C=2.0)),
    "lda": LinearDiscriminantAnalysis(),
    "gb": GradientBoostingClassifier(n_estimators=20, max_depth=2, random_state=0),
}
cv = StratifiedKFold(4, shuffle=True, random_state=1)
for name, m in models.items():
    s = cross_val_score(m, Xa, ya, cv=cv)
    m.fit(Xa, ya)
    p = m.predict(Xb)
    print(f"{name:7s} cv {s.mean():.3f} (+/- {s.std():.3f})  test {accuracy_score(yb, p):.3f} f1 {f1_score(yb, p, average='macro'):.3f}")
print(confusion_matrix(yb, models["tree"].predict(Xb)))
print(classification_report(yb, models["nb"].predict(Xb), target_names=load_wine().target_names))
P = models["logreg"].predict_proba(Xb)
print(P[:2].round(3), round(log_loss(yb, P), 4), round(roc_auc_score(yb, P, multi_class="ovr"), 4))
g = GridSearchCV(DecisionTreeClassifier(random_state=0), {"max_depth": [1, 2, 3, None], "min_samples_leaf": [1, 5]}, cv=cv, return_train_score=True)
g.fit(Xa, ya)
print(g.best_params_, round(g.best_score_, 4), g.cv_results_["mean_train_score"].round(3), g.cv_results_["rank_test_score"])
for params, mean in zip(g.cv_results_["params"], g.cv_results_["mean_test_score"]):
    print(params, f"{mean:.3f}")
print(g, g.best_estimator_)
