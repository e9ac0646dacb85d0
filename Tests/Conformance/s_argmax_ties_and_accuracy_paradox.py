import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, confusion_matrix

y = np.r_[np.zeros(95, int), np.ones(5, int)]
X = np.zeros((100, 1))
for strategy in ["most_frequent", "prior", "constant", "stratified", "uniform"]:
    extra = {"constant": 1} if strategy == "constant" else {}
    d = DummyClassifier(strategy=strategy, random_state=0, **extra).fit(X, y)
    p = d.predict(X)
    print(f"{strategy:<14} acc {accuracy_score(y, p):.2f} bal {balanced_accuracy_score(y, p):.2f} f1 {f1_score(y, p, zero_division=0):.2f}")
print(DummyClassifier().fit(X, y).predict_proba(X[:2]))
print(confusion_matrix(y, DummyClassifier(strategy="stratified", random_state=1).fit(X, y).predict(X)))
print(np.argmax([3, 7, 7]), np.array([[1, 1], [0, 2]]).argmax(axis=1), max([(1, "a"), (1, "b")], key=lambda t: t[0]))
print(round(0.5), round(1.5), round(2.5), np.round(0.5), np.round(1.5), int(2.999999), -7 // 2, -7 % 3)
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, sum([0.1] * 10), 1e16 + 1 - 1e16)
