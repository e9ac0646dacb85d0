import numpy as np
from sklearn.datasets import make_classification, load_breast_cancer
from sklearn.linear_model import LogisticRegression, SGDClassifier, Perceptron
from sklearn.model_selection import train_test_split, cross_val_score, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.metrics import log_loss, roc_auc_score, RocCurveDisplay, ConfusionMatrixDisplay

X, y = make_classification(n_samples=200, n_features=6, n_informative=3, n_redundant=1, random_state=0)
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.25, random_state=1, stratify=y)
print(Xtr.shape, np.bincount(ytr))
for C in [0.01, 0.1, 1.0]:
    lr = LogisticRegression(penalty="l1", C=C, solver="liblinear", random_state=0).fit(Xtr, ytr)
    print(C, (lr.coef_ != 0).sum(), lr.coef_.round(3), lr.score(Xte, yte))
lr = LogisticRegression(C=0.5).fit(Xtr, ytr)
print(lr, lr.n_iter_, lr.classes_)
print(lr.coef_, lr.intercept_)
p = lr.predict_proba(Xte)
print(p[:3])
print(f"{log_loss(yte, p):.4f} {roc_auc_score(yte, p[:, 1]):.4f}")
pipe = make_pipeline(StandardScaler(), LogisticRegression(penalty="l1", solver="saga", C=0.1, max_iter=5000, tol=1e-6, random_state=0))
print(pipe)
pipe.fit(Xtr, ytr)
print(pipe[-1].coef_.round(2), pipe.named_steps["logisticregression"].intercept_.round(2))
print(cross_val_score(pipe, X, y, cv=StratifiedKFold(4, shuffle=True, random_state=0)))
Xb, yb = load_breast_cancer(return_X_y=True)
data = load_breast_cancer()
print(data.feature_names[:4], data.target_names, data.data.shape)
sel = make_pipeline(StandardScaler(), LogisticRegression(l1_ratio=0.5, solver="saga", C=0.02, max_iter=3000)).fit(Xb, yb)
print((sel[-1].coef_ != 0).sum())
sgd = make_pipeline(StandardScaler(), SGDClassifier(loss="log_loss", random_state=3)).fit(Xb, yb)
print(sgd.score(Xb, yb))
per = Perceptron(random_state=0).fit(Xtr, ytr)
print(per.score(Xte, yte), per.n_iter_)
