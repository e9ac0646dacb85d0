import numpy as np
from sklearn.calibration import calibration_curve, CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split, cross_val_predict, StratifiedKFold, RandomizedSearchCV
from sklearn.metrics import brier_score_loss, log_loss, precision_recall_curve, roc_auc_score, average_precision_score
X, y = make_classification(n_samples=200, n_features=6, weights=[0.8], flip_y=0.05, random_state=4)
a, b, ya, yb = train_test_split(X, y, stratify=y, random_state=1)
for clf in [GaussianNB(), LogisticRegression(max_iter=500, class_weight="balanced")]:
    p = clf.fit(a, ya).predict_proba(b)[:, 1]
    t, q = calibration_curve(yb, p, n_bins=4, strategy="quantile")
    print(type(clf).__name__, round(brier_score_loss(yb, p), 4), round(log_loss(yb, p), 4), np.round(t, 3), np.round(q, 3))
p = cross_val_predict(LogisticRegression(), X, y, cv=StratifiedKFold(3), method="predict_proba")
print(p.shape, round(roc_auc_score(y, p[:, 1]), 4), round(average_precision_score(y, p[:, 1]), 4))
c = CalibratedClassifierCV(GaussianNB(), cv=3, method="sigmoid").fit(a, ya)
print(np.round(c.predict_proba(b[:3]), 3))
