import numpy as np, torch
from sklearn.metrics import *
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split, cross_val_score, StratifiedKFold
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import make_pipeline
from sklearn.dummy import DummyClassifier
rng = np.random.default_rng(0)
n = 2000
y = (rng.random(n) < 0.03).astype(int)
X = rng.normal(size=(n, 4)); X[y == 1, 0] += 1.8; X[y == 1, 1] -= 1
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
print(ytr.mean().round(4), yte.mean().round(4), np.bincount(yte))
for name, clf in [("dummy", DummyClassifier(strategy="most_frequent")), ("plain", make_pipeline(StandardScaler(), LogisticRegression())), ("balanced", make_pipeline(StandardScaler(), LogisticRegression(class_weight="balanced")))]:
    clf.fit(Xtr, ytr); p = clf.predict(Xte); s = clf.predict_proba(Xte)[:, 1]
    print(f"{name:9} acc {accuracy_score(yte, p):.3f} bal {balanced_accuracy_score(yte, p):.3f} prec {precision_score(yte, p, zero_division=0):.3f} rec {recall_score(yte, p):.3f} f1 {f1_score(yte, p):.3f} auc {roc_auc_score(yte, s):.3f} ap {average_precision_score(yte, s):.3f} mcc {matthews_corrcoef(yte, p):.3f}")
    print(confusion_matrix(yte, p).tolist(), f"brier {brier_score_loss(yte, s):.4f} ll {log_loss(yte, s):.4f}")
print(classification_report(yte, p, target_names=["ok", "fraud"], digits=3))
prec, rec, thr = precision_recall_curve(yte, s)
i = np.argmax(2 * prec[:-1] * rec[:-1] / (prec[:-1] + rec[:-1] + 1e-12)); print(i, thr[i].round(4), prec[i].round(3), rec[i].round(3))
cost = [(t, 5 * ((s >= t) & (yte == 0)).sum() + 100 * ((s < t) & (yte == 1)).sum()) for t in (0.1, 0.3, 0.5, 0.7, 0.9)]
print(min(cost, key=lambda c: c[1]), cost)
cv = StratifiedKFold(5, shuffle=True, random_state=0)
print(cross_val_score(clf, X, y, cv=cv, scoring="recall").round(3), cross_val_score(clf, X, y, cv=5, scoring="average_precision").mean().round(4))
fpr, tpr, th = roc_curve(yte, s); print(fpr[:4].round(4), tpr[:4].round(4), th[:3].round(4), round(auc(fpr, tpr), 5))
