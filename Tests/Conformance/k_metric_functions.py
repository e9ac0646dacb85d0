import numpy as np
import keras

y_true = np.array([[0, 1, 0], [0, 0, 1]])
y_pred = np.array([[0.05, 0.95, 0], [0.1, 0.8, 0.1]], dtype="float32")
for f in (keras.metrics.categorical_accuracy, keras.metrics.top_k_categorical_accuracy, keras.metrics.categorical_crossentropy,
          keras.metrics.binary_crossentropy, keras.metrics.mean_squared_error, keras.metrics.mean_absolute_error, keras.metrics.binary_accuracy, keras.metrics.kl_divergence, keras.metrics.poisson, keras.metrics.log_cosh if hasattr(keras.metrics, "log_cosh") else keras.metrics.hinge, keras.metrics.hinge):
    print(f.__name__, f(y_true, y_pred).numpy())
print(keras.metrics.sparse_categorical_accuracy(np.array([1, 2]), y_pred).numpy())
m = keras.metrics.Precision(thresholds=[0.1, 0.5, 0.9])
m.update_state(y_true, y_pred)
print(m.result().numpy(), m.thresholds, m.true_positives.numpy(), m.false_positives.numpy())
a = keras.metrics.AUC(num_thresholds=3, summation_method="majoring")
a.update_state([0, 0, 1, 1], [0, 0.5, 0.3, 0.9])
print(round(float(a.result()), 4), a.true_positives.numpy(), a.num_thresholds)
w = keras.metrics.MeanSquaredError()
w.update_state([[0.0, 1.0], [0.0, 0.0]], [[1.0, 1.0], [0.0, 0.0]], sample_weight=[1, 0])
print(float(w.result()))
acc = keras.metrics.Accuracy()
acc.update_state([[1], [2], [3], [4]], [[0], [2], [3], [4]], sample_weight=[1, 1, 0, 0])
print(float(acc.result()), acc.name, acc.dtype)
it = keras.metrics.MeanIoU(num_classes=3)
it.update_state([0, 1, 2, 2], [0, 2, 2, 2])
print(it.total_cm.numpy(), round(float(it.result()), 4))
iou = keras.metrics.IoU(num_classes=2, target_class_ids=[0])
iou.update_state([0, 0, 1, 1], [0, 1, 0, 1])
print(round(float(iou.result()), 4))
try:
    keras.metrics.F1Score().update_state([1, 0], [0.5, 0.2])
except ValueError as e:
    print(e)
try:
    keras.metrics.F1Score(average="mean")
except ValueError as e:
    print(e)
try:
    keras.metrics.AUC(curve="XY")
except ValueError as e:
    print(e)
try:
    keras.metrics.SparseCategoricalAccuracy().update_state([[1, 2]], [[0.5, 0.5]])
except Exception as e:
    print(type(e).__name__)
print(keras.metrics.BinaryAccuracy().get_config(), keras.metrics.deserialize(keras.metrics.serialize(keras.metrics.Recall(name="rr"))).name)
