import numpy as np
import keras
from sklearn import metrics as sk

rng = np.random.RandomState(3)
y = rng.randint(0, 2, 50)
p = np.clip(0.5 * y + 0.5 * rng.rand(50), 0.01, 0.99).astype("float32")
M = keras.metrics
pairs = [
    (M.BinaryAccuracy(), sk.accuracy_score(y, p > 0.5)),
    (M.Precision(), sk.precision_score(y, p > 0.5)),
    (M.Recall(), sk.recall_score(y, p > 0.5)),
    (M.BinaryCrossentropy(), sk.log_loss(y, p)),
    (M.AUC(num_thresholds=200), sk.roc_auc_score(y, p)),
    (M.AUC(num_thresholds=2000), sk.roc_auc_score(y, p)),
    (M.AUC(curve="PR"), sk.average_precision_score(y, p)),
    (M.MeanSquaredError(), sk.mean_squared_error(y, p)),
    (M.F1Score(threshold=0.5), sk.f1_score(y, p > 0.5)),
]
for m, other in pairs:
    for chunk in np.array_split(np.arange(50), 4):
        m.update_state(y[chunk][:, None], p[chunk][:, None])
    r = float(np.ravel(np.array(m.result()))[0])
    print(f"{m.name:22s} keras {r:.4f} sklearn {other:.4f} diff {abs(r - other) < 5e-3}")
r = M.R2Score()
r.update_state(y[:, None].astype("float32"), p[:, None])
print(f"{float(r.result()):.4f} {sk.r2_score(y, p):.4f}")
m = M.Mean()
m.update_state([1, 2, 3], sample_weight=[0, 1, 1])
m.update_state(10)
print(float(m.result()), m.total.numpy(), m.count.numpy())
k = M.PrecisionAtRecall(recall=0.9)
k.update_state(y, p)
print(round(float(k.result()), 4), M.SensitivityAtSpecificity(0.8)(y, p).numpy().round(4))
class Specificity(M.Metric):
    def __init__(self, name="specificity", **kwargs):
        super().__init__(name=name, **kwargs)
        self.tn = self.add_weight(name="tn", initializer="zeros")
        self.neg = self.add_weight(name="neg", initializer="zeros")
    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true = keras.ops.cast(y_true, "float32")
        hat = keras.ops.cast(y_pred > 0.5, "float32")
        self.tn.assign_add(keras.ops.sum((1 - y_true) * (1 - hat)))
        self.neg.assign_add(keras.ops.sum(1 - y_true))
    def result(self):
        return self.tn / self.neg
s = Specificity()
s.update_state(y, p)
print(s.name, float(s.result()), sk.recall_score(y, p > 0.5, pos_label=0), [v.name for v in s.variables])
s.reset_state()
print(s.tn.numpy())
