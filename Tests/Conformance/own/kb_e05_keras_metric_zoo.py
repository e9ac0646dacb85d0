import numpy as np
import keras
from keras import metrics as M

y = np.array([1, 0, 1, 1, 0, 0])
p = np.array([0.9, 0.3, 0.45, 0.8, 0.6, 0.1])
for m in (M.TruePositives(), M.FalsePositives(thresholds=[0.2, 0.5]), M.TrueNegatives(0.5), M.FalseNegatives(), M.Precision(thresholds=[0.2, 0.7]),
          M.Recall(top_k=None), M.AUC(num_thresholds=5), M.AUC(curve="PR", summation_method="minoring"), M.SpecificityAtSensitivity(0.6), M.RecallAtPrecision(0.7),
          M.BinaryIoU(), M.Hinge(), M.BinaryCrossentropy(), M.MeanSquaredLogarithmicError(), M.LogCoshError(), M.CosineSimilarity(axis=0), M.Poisson(), M.KLDivergence()):
    m.update_state(y, p)
    print(f"{m.name:36s}", np.round(np.array(m.result()), 4))
q = np.array([[0.1, 0.7, 0.2], [0.4, 0.3, 0.3], [0.2, 0.2, 0.6]], dtype="float32")
t = np.array([[0, 1, 0], [0, 0, 1], [0, 0, 1]])
for m in (M.CategoricalAccuracy(), M.TopKCategoricalAccuracy(k=2), M.Precision(class_id=2), M.Precision(top_k=1), M.Recall(top_k=2, class_id=2), M.F1Score(average="weighted"),
          M.FBetaScore(beta=2.0, threshold=0.3), M.OneHotMeanIoU(num_classes=3), M.CategoricalCrossentropy(), M.CategoricalHinge(), M.AUC(multi_label=True, num_labels=3), M.IoU(3, [0, 1]) if False else M.Sum()):
    if m.name == "sum":
        m.update_state([1, 2, 3], [1, 0, 2])
    else:
        m.update_state(t, q)
    print(f"{m.name:36s}", np.round(np.array(m.result()), 4))
iou = M.MeanIoU(num_classes=3)
iou.update_state([0, 1, 2, 2], [0, 2, 2, 1])
print(iou.result().numpy(), iou.total_cm.numpy())
rel = M.MeanRelativeError(normalizer=[1, 2, 4])if hasattr(M, "MeanRelativeError") else None
print(rel, M.get("mae"), M.Precision().get_config())
print(M.deserialize(M.serialize(M.Recall(thresholds=0.3))).get_config())
try:
    M.get("nope")
except ValueError as e:
    print(e)
try:
    M.F1Score(average="none")
except ValueError as e:
    print(e)
try:
    M.Precision(thresholds=1.5)
except ValueError as e:
    print(e)
