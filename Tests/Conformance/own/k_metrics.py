import numpy as np
import keras

y_true = np.array([0, 0, 1, 1, 1, 0, 1, 0])
y_pred = np.array([0.1, 0.4, 0.35, 0.8, 0.65, 0.55, 0.9, 0.2])
for metric in [keras.metrics.BinaryAccuracy(), keras.metrics.Precision(), keras.metrics.Recall(thresholds=0.3),
               keras.metrics.AUC(), keras.metrics.AUC(curve="PR"), keras.metrics.TruePositives(),
               keras.metrics.FalseNegatives(), keras.metrics.MeanSquaredError(), keras.metrics.RootMeanSquaredError(),
               keras.metrics.BinaryCrossentropy(), keras.metrics.MeanAbsoluteError(), keras.metrics.R2Score() if False else keras.metrics.Hinge()]:
    metric.update_state(y_true, y_pred)
    print(metric.name, f"{float(metric.result()):.4f}")
f1 = keras.metrics.F1Score(threshold=0.5)
f1.update_state(y_true.reshape(-1, 1).astype("float32"), y_pred.reshape(-1, 1))
print(f1.name, np.array(f1.result()))
m = keras.metrics.CategoricalAccuracy()
m.update_state([[0, 1, 0], [1, 0, 0]], [[0.2, 0.5, 0.3], [0.3, 0.4, 0.3]], sample_weight=[3.0, 1.0])
print(m.name, float(m.result()))
top = keras.metrics.SparseTopKCategoricalAccuracy(k=2)
top.update_state([2, 0], [[0.1, 0.6, 0.3], [0.05, 0.95, 0.0]])
print(top.name, float(top.result()))
p = keras.metrics.Precision(thresholds=[0.2, 0.5, 0.8])
p.update_state(y_true, y_pred)
print(np.round(np.array(p.result()), 4))
