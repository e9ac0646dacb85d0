import time
import numpy as np
from sklearn.metrics import (
    confusion_matrix,
    f1_score,
    precision_score,
    recall_score,
    roc_auc_score,
)

rng = np.random.RandomState(0)
actual = rng.randint(0, 2, 1000000)
scores = rng.rand(1000000) * 0.8 + actual * 0.2
predicted = (scores > 0.5).astype(int)


def count():
    confusion_matrix(actual, predicted)
    precision_score(actual, predicted)
    recall_score(actual, predicted)
    f1_score(actual, predicted)


def area():
    roc_auc_score(actual, scores)


for name, work in [("confusion, precision, recall, F1", count), ("ROC AUC", area)]:
    best = 1e9
    for _ in range(3):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    print(f"{name}: {best * 1000:.2f} ms")
