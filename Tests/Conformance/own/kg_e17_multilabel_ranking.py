import numpy as np
from sklearn.metrics import (label_ranking_average_precision_score, coverage_error, label_ranking_loss, ndcg_score, dcg_score,
                             f1_score, precision_score, accuracy_score, average_precision_score, roc_auc_score)
from sklearn.preprocessing import MultiLabelBinarizer, LabelBinarizer, label_binarize, LabelEncoder

mlb = MultiLabelBinarizer()
Y = mlb.fit_transform([("news", "sport"), ("sport",), ("art", "news"), ()])
print(mlb.classes_, Y, sep="\n")
S = np.array([[0.1, 0.8, 0.6], [0.2, 0.3, 0.9], [0.7, 0.4, 0.5], [0.1, 0.2, 0.3]])
P = (S > 0.45).astype(int)
print(accuracy_score(Y, P), f1_score(Y, P, average="samples", zero_division=0), f1_score(Y, P, average="micro"))
print(precision_score(Y, P, average=None), f1_score(Y, P, average="macro"))
print(average_precision_score(Y, S), average_precision_score(Y, S, average=None), roc_auc_score(Y, S, average="macro"))
print(label_ranking_average_precision_score(Y, S), coverage_error(Y, S), label_ranking_loss(Y, S))
print(ndcg_score([[10, 0, 0, 1, 5]], [[0.1, 0.2, 0.3, 4, 70]]), ndcg_score([[10, 0, 0, 1, 5]], [[0.1, 0.2, 0.3, 4, 70]], k=2))
print(dcg_score([[3, 2, 0]], [[0.2, 0.9, 0.4]]))
print(mlb.inverse_transform(P))
le = LabelEncoder().fit(["low", "high", "mid"])
print(le.classes_, le.transform(["mid", "low"]), le.inverse_transform([0, 0, 2]))
print(label_binarize(["no", "yes", "no"], classes=["no", "yes"]).ravel(), LabelBinarizer().fit_transform(["a", "c", "b"]))
try:
    le.transform(["huge"])
except ValueError as e:
    print(e)
try:
    f1_score(Y, P)
except ValueError as e:
    print(e)
