import numpy as np
import keras

y = np.array([1, 0, 1, 1, 0, 0, 1, 0])
p = np.array([0.9, 0.3, 0.6, 0.45, 0.55, 0.1, 0.8, 0.2])
m = keras.metrics
for metric in [m.BinaryAccuracy(), m.Precision(), m.Recall(), m.AUC(), m.AUC(curve="PR", name="pr"),
               m.TruePositives(), m.FalsePositives(), m.PrecisionAtRecall(0.75), m.RecallAtPrecision(0.8),
               m.SensitivityAtSpecificity(0.75), m.SpecificityAtSensitivity(0.75), m.BinaryCrossentropy(),
               m.MeanSquaredError(), m.MeanAbsoluteError(), m.RootMeanSquaredError(), m.LogCoshError(), m.CosineSimilarity(), m.BinaryIoU(), m.Hinge(), m.Poisson()]:
    metric.update_state(y, p)
    print(f"{metric.name:28s} {float(metric.result()):.4f}")
print(keras.metrics.sparse_categorical_accuracy([1, 0], [[0.2, 0.8], [0.3, 0.7]]).numpy())
print(keras.metrics.binary_accuracy([[1], [0]], [[0.7], [0.6]]).numpy())
print(keras.metrics.categorical_accuracy([[0, 1], [1, 0]], [[0.2, 0.8], [0.3, 0.7]]).numpy())
mean = keras.metrics.Mean()
mean.update_state([1, 3, 5])
mean.update_state(7, sample_weight=2)
print(float(mean.result()), mean)
