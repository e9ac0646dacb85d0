import numpy as np
from sklearn.metrics import roc_curve, roc_auc_score, det_curve, make_scorer, fbeta_score
from sklearn.linear_model import LogisticRegression
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split, GridSearchCV
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import make_pipeline

X, y = load_breast_cancer(return_X_y=True)
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.3, random_state=0, stratify=y)
model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
model.fit(Xtr, ytr)
p = model.predict_proba(Xte)[:, 1]
print(f"AUC {roc_auc_score(yte, p):.4f}")
fpr, tpr, thr = roc_curve(yte, p)
print(len(thr), np.isinf(thr[0]))
cost = 5 * fpr * (yte == 0).sum() + (1 - tpr) * (yte == 1).sum()
i = cost.argmin()
print(f"threshold {thr[i]:.3f} costs {cost[i]:.1f}; 0.5 costs {5 * ((p >= .5) & (yte == 0)).sum() + ((p < .5) & (yte == 1)).sum():.1f}")
j = np.argmax(tpr - fpr)
print(f"Youden J {tpr[j] - fpr[j]:.4f} at {thr[j]:.3f}")
grid = GridSearchCV(model, {"logisticregression__C": [0.01, 0.1, 1.0]}, scoring=make_scorer(fbeta_score, beta=2), cv=3)
grid.fit(Xtr, ytr)
print(grid.best_params_, round(grid.best_score_, 4))
print(grid.cv_results_["mean_test_score"].round(4), grid.cv_results_["rank_test_score"])
order = np.argsort(-p)
gain = np.cumsum(yte[order]) / yte.sum()
for f in (0.1, 0.25, 0.5):
    print(f"top {f:.0%}: {gain[int(f * len(yte)) - 1]:.3f} of the positives, lift {gain[int(f * len(yte)) - 1] / f:.2f}")
print([a.round(3)[:2] for a in det_curve([0, 1, 1, 0], [0.2, 0.8, 0.4, 0.5])])
