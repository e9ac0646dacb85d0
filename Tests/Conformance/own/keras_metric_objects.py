import numpy as np
import keras
from keras import metrics as M

yt = [0, 1, 1, 0, 1]
yp = [0.1, 0.4, 0.8, 0.6, 0.9]
for m in [M.Precision(thresholds=[0.3, 0.5, 0.85]), M.Recall(thresholds=[0.3, 0.85]), M.TruePositives(), M.FalseNegatives(thresholds=0.7), M.TrueNegatives(), M.FalsePositives(), M.AUC(), M.AUC(num_thresholds=5), M.AUC(curve="PR"), M.PrecisionAtRecall(0.6), M.RecallAtPrecision(0.7), M.SensitivityAtSpecificity(0.5), M.SpecificityAtSensitivity(0.5)]:
    m.update_state(yt, yp)
    print(m.name, np.round(np.array(m.result()), 4))
p = M.Precision(top_k=2)
p.update_state([[0, 1, 0, 1]], [[0.1, 0.9, 0.8, 0.7]])
print(p.name, float(p.result()))
p = M.Precision(class_id=1)
p.update_state([[0, 1], [1, 0]], [[0.4, 0.6], [0.3, 0.7]])
print(float(p.result()), sorted(p.get_config()))
Y = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]]
P = [[0.8, 0.1, 0.1], [0.3, 0.4, 0.3], [0.5, 0.3, 0.2], [0.6, 0.3, 0.1]]
for avg in [None, "micro", "macro", "weighted"]:
    f = M.F1Score(average=avg)
    f.update_state(np.array(Y, "float32"), np.array(P, "float32"))
    print(avg, np.round(np.array(f.result()), 4))
f = M.FBetaScore(beta=2.0, threshold=0.35)
f.update_state(np.array(Y, "float32"), np.array(P, "float32"))
print(f.result().numpy())
iou = M.MeanIoU(num_classes=3)
iou.update_state([0, 1, 2, 1], [0, 1, 1, 2])
print(round(float(iou.result()), 4), iou.total_cm.numpy().tolist())
s = M.SparseTopKCategoricalAccuracy(k=2)
s.update_state([0, 2, 2, 1], P)
t = M.TopKCategoricalAccuracy(k=1)
t.update_state(Y, P)
print(s.name, float(s.result()), t.name, float(t.result()))
c = M.CosineSimilarity(axis=1)
c.update_state([[0.0, 1.0], [1.0, 1.0]], [[1.0, 0.0], [1.0, 1.0]])
r = M.R2Score()
r.update_state(np.array([[1.0], [2.0], [3.0]], "float32"), np.array([[1.1], [1.9], [3.2]], "float32"))
rm = M.RootMeanSquaredError()
rm.update_state([1.0, 2.0], [2.0, 4.0])
print(round(float(c.result()), 4), round(float(r.result()), 4), round(float(rm.result()), 4))
for bad in [lambda: M.Precision(thresholds=1.5), lambda: M.AUC(curve="XY"), lambda: M.F1Score(average="sum"), lambda: M.get("nope"), lambda: M.MeanIoU()]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
