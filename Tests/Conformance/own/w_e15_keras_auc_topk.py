import numpy as np
import keras

y = np.array([0, 0, 1, 1])
s = np.array([0.1, 0.4, 0.35, 0.8])

auc = keras.metrics.AUC()
auc.update_state(y, s)
print(f"auc {float(auc.result()):.4f}")
coarse = keras.metrics.AUC(num_thresholds=3)
coarse.update_state(y, s)
print(f"three thresholds {float(coarse.result()):.4f}")
pr = keras.metrics.AUC(curve="PR", name="pr")
pr.update_state(y, s)
print(pr.name, f"{float(pr.result()):.3f}")

probs = np.array([[0.1, 0.2, 0.7], [0.4, 0.35, 0.25], [0.3, 0.5, 0.2]], dtype="float32")
for k in (1, 2, 3):
    top = keras.metrics.SparseTopKCategoricalAccuracy(k=k)
    top.update_state(np.array([2, 1, 0]), probs)
    print(k, f"{float(top.result()):.4f}")

f1 = keras.metrics.F1Score(threshold=0.5)
f1.update_state(np.array([[1.0], [0.0], [1.0]]), np.array([[0.9], [0.8], [0.3]]))
print(np.round(np.array(f1.result()), 4))

for cls in (keras.metrics.TruePositives, keras.metrics.FalsePositives,
            keras.metrics.FalseNegatives, keras.metrics.TrueNegatives):
    m = cls(thresholds=0.3)
    m.update_state(y, s)
    print(cls.__name__, float(m.result()))
