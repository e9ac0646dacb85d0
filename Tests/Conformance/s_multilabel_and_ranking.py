import numpy as np
from sklearn.metrics import (hamming_loss, jaccard_score, f1_score, multilabel_confusion_matrix, accuracy_score,
                             ndcg_score, label_ranking_average_precision_score, top_k_accuracy_score, coverage_error)
from sklearn.preprocessing import MultiLabelBinarizer

true = [{"sports"}, {"news", "sports"}, {"tech"}, {"news"}]
pred = [{"sports"}, {"news"}, {"tech", "news"}, {"news"}]
mlb = MultiLabelBinarizer()
Y = mlb.fit_transform(true)
P = mlb.transform(pred)
print(mlb.classes_)
print(Y)
print(accuracy_score(Y, P), hamming_loss(Y, P))
print(f1_score(Y, P, average=None), round(f1_score(Y, P, average="samples"), 4))
print(jaccard_score(Y, P, average="macro"))
print(multilabel_confusion_matrix(Y, P))
print(mlb.inverse_transform(P))

rel = np.array([[3, 2, 0, 1]])
score = np.array([[0.9, 0.3, 0.8, 0.1]])
print(round(ndcg_score(rel, score), 4), round(ndcg_score(rel, score, k=2), 4))
S = np.array([[0.2, 0.3, 0.5], [0.8, 0.1, 0.6], [0.1, 0.3, 0.9], [0.7, 0.2, 0.1]])
print(label_ranking_average_precision_score(Y, S), coverage_error(Y, S))
print(top_k_accuracy_score([2, 0, 1, 1], S, k=2, labels=[0, 1, 2]))
