import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier, IsolationForest, AdaBoostClassifier, VotingClassifier, StackingClassifier
from sklearn.feature_selection import SelectKBest, f_classif, mutual_info_classif
from sklearn.linear_model import LogisticRegression, SGDClassifier, RidgeClassifier
from sklearn.metrics import classification_report, confusion_matrix, f1_score, precision_recall_curve, roc_auc_score, average_precision_score, make_scorer, fbeta_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_predict, cross_validate, train_test_split, StratifiedShuffleSplit, learning_curve
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PolynomialFeatures, RobustScaler

X, y = make_classification(n_samples=300, n_features=10, n_informative=4, n_redundant=2, weights=[0.88], flip_y=0.02, random_state=11)
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.33, stratify=y, random_state=5)
print(Xa.shape, Xb.shape, ya.mean().round(3), yb.mean().round(3))
pipe = Pipeline([("sc", StandardScaler()), ("sel", SelectKBest(f_classif, k=5)), ("lr", LogisticRegression(class_weight="balanced"))])
pipe.fit(Xa, ya)
print(pipe["sel"].get_support(indices=True), pipe["lr"].coef_.round(3), round(pipe.score(Xb, yb), 4))
print(mutual_info_classif(Xa, ya, random_state=0).round(3))
p = pipe.predict_proba(Xb)[:, 1]
print(f"auc={roc_auc_score(yb, p):.4f} ap={average_precision_score(yb, p):.4f}")
print(classification_report(yb, p > 0.5, target_names=["ok", "fraud"]))
pr, rc, th = precision_recall_curve(yb, p)
f2 = 5 * pr * rc / np.maximum(4 * pr + rc, 1e-9)
print(th[f2[:-1].argmax()].round(3), f2.max().round(3), len(th))
g = GridSearchCV(pipe, {"sel__k": [3, 6, "all"], "lr__C": [0.1, 1.0]}, scoring=make_scorer(fbeta_score, beta=2), cv=StratifiedKFold(3, shuffle=True, random_state=0)).fit(Xa, ya)
print(g.best_params_, round(g.best_score_, 4), g.cv_results_["std_test_score"].round(3), g.n_splits_)
models = [RandomForestClassifier(20, max_depth=5, class_weight="balanced_subsample", random_state=1), AdaBoostClassifier(n_estimators=15, random_state=1), make_pipeline(StandardScaler(), MLPClassifier((8,), max_iter=60, random_state=1, learning_rate_init=0.01)), make_pipeline(RobustScaler(), SGDClassifier(loss="log_loss", random_state=1)), RidgeClassifier()]
import warnings
warnings.simplefilter("ignore")
for m in models:
    oof = cross_val_predict(m, Xa, ya, cv=4)
    print(type(m).__name__, confusion_matrix(ya, oof).ravel().tolist(), f"{f1_score(ya, oof):.3f}")
vote = VotingClassifier([("rf", models[0]), ("lr", pipe)], voting="soft").fit(Xa, ya)
print(vote.predict_proba(Xb[:2]).round(3), round(f1_score(yb, vote.predict(Xb)), 3))
stack = StackingClassifier([("rf", models[0]), ("ridge", RidgeClassifier())], final_estimator=LogisticRegression(), cv=3).fit(Xa, ya)
print(round(stack.score(Xb, yb), 4), stack.final_estimator_.coef_.round(3))
print([len(te) for _, te in StratifiedShuffleSplit(2, test_size=0.2, random_state=0).split(X, y)])
iso = IsolationForest(n_estimators=25, random_state=0).fit(Xa)
print(iso, iso.score_samples(Xb[:4]).round(5), (iso.predict(Xb) == -1).sum(), iso.offset_, iso.max_samples_)
print(IsolationForest(n_estimators=10, contamination=0.1, max_samples=64, random_state=2).fit(Xa).decision_function(Xb[:3]).round(5))
