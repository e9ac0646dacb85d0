import numpy as np
import keras

y = np.array([0, 0, 1, 1, 1, 0])
s = np.array([0.1, 0.6, 0.35, 0.8, 0.7, 0.3])
M = keras.metrics
for m in [M.AUC(), M.AUC(curve="PR"), M.AUC(num_thresholds=5), M.TruePositives(), M.FalsePositives(0.4), M.TrueNegatives(), M.FalseNegatives(),
          M.PrecisionAtRecall(0.5), M.RecallAtPrecision(0.7), M.SensitivityAtSpecificity(0.5), M.SpecificityAtSensitivity(0.5), M.Precision(top_k=2), M.Recall(thresholds=[0.3, 0.5]),
          M.BinaryCrossentropy(), M.Hinge(), M.MeanSquaredError(), M.RootMeanSquaredError(), M.LogCoshError(), M.Poisson(), M.KLDivergence()]:
    m.update_state(y, s)
    print(f"{m.name:28s}", np.round(np.array(m.result()), 4))
f1 = M.F1Score(average="macro", threshold=0.5)
f1.update_state(np.array([[1, 0], [0, 1], [1, 1]]), np.array([[0.9, 0.6], [0.2, 0.7], [0.4, 0.8]]))
print(f"{float(f1.result()):.4f}")
fb = M.FBetaScore(beta=2.0)
fb.update_state(np.array([[1, 0], [0, 1], [1, 0]]), np.array([[0.9, 0.1], [0.6, 0.4], [0.4, 0.6]]))
print(np.round(fb.result().numpy(), 4))
iou = M.MeanIoU(num_classes=2)
iou.update_state([0, 1, 1, 0], [0, 1, 0, 0])
print(f"{float(iou.result()):.4f}")
top = M.SparseTopKCategoricalAccuracy(k=2)
top.update_state([2, 0], [[0.1, 0.5, 0.4], [0.2, 0.3, 0.5]])
print(float(top.result()))
cos = M.CosineSimilarity(axis=1)
cos.update_state([[0.0, 1.0], [1.0, 1.0]], [[1.0, 0.0], [1.0, 1.0]])
print(f"{float(cos.result()):.4f}")
r2 = M.R2Score()
r2.update_state(np.array([[1.0], [2.0], [4.0]]), np.array([[1.1], [2.2], [3.3]]))
print(f"{float(r2.result()):.4f}")
