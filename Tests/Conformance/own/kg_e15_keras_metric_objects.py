import numpy as np
import keras

y = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]], dtype="float32")
p = np.array([[0.6, 0.3, 0.1], [0.2, 0.3, 0.5], [0.1, 0.2, 0.7], [0.3, 0.4, 0.3]], dtype="float32")
M = keras.metrics
for m in [M.CategoricalAccuracy(), M.TopKCategoricalAccuracy(k=2), M.CategoricalCrossentropy(), M.AUC(), M.AUC(curve="PR"),
          M.Precision(), M.Recall(class_id=1), M.F1Score(), M.F1Score(average="macro", name="f1m"), M.FBetaScore(beta=2.0, average="micro"),
          M.KLDivergence(), M.CosineSimilarity(), M.OneHotMeanIoU(num_classes=3), M.Hinge(), M.CategoricalHinge(),
          M.TruePositives(), M.FalseNegatives(thresholds=[0.3, 0.5]), M.SensitivityAtSpecificity(0.5), M.PrecisionAtRecall(0.5),
          M.BinaryCrossentropy(), M.Poisson(), M.SpecificityAtSensitivity(0.8), M.RecallAtPrecision(0.6), M.MeanRelativeError([1.0, 1.0, 1.0]) if False else M.SquaredHinge()]:
    m.update_state(y, p)
    r = m.result()
    print(f"{m.name:36s}", np.round(np.array(r), 4))
b = M.BinaryIoU(target_class_ids=[1], threshold=0.5)
b.update_state([0, 1, 0, 1], [0.1, 0.2, 0.4, 0.7])
print(b.result())
iou = M.MeanIoU(num_classes=2)
iou.update_state([0, 0, 1, 1], [0, 1, 0, 1], sample_weight=[0.3, 0.3, 0.3, 0.1])
print(float(iou.result()), iou)
s = M.Sum()
s.update_state([1, 3, 5, 7])
print(s.result(), s(2.0), s.count if hasattr(s, "count") else "no count")
print(M.get("mse"), M.BinaryAccuracy().get_config())
acc = M.binary_accuracy(np.array([[1.0], [0.0]]), np.array([[0.7], [0.6]]))
print(acc, M.sparse_categorical_accuracy([0, 2], [[0.9, 0.05, 0.05], [0.1, 0.8, 0.1]]))
mean = M.MeanMetricWrapper(lambda a, b: keras.ops.abs(a - b), name="mine")
mean.update_state(np.array([1.0, 2.0]), np.array([2.0, 4.0]))
print(mean.name, float(mean.result()), [v.name for v in mean.variables])
