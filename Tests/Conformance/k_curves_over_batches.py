import numpy as np
import keras

auc = keras.metrics.AUC(num_thresholds=200)
pr = keras.metrics.AUC(curve="PR", name="pr")
rng = np.random.RandomState(1)
y = rng.randint(0, 2, 50)
s = np.clip(0.3 * y + rng.rand(50) * 0.7, 0, 1)
for i in range(0, 50, 10):
    auc.update_state(y[i:i + 10], s[i:i + 10])
    pr.update_state(y[i:i + 10], s[i:i + 10])
    print(i, f"{float(auc.result()):.4f} {float(pr.result()):.4f}")
order = np.argsort(-s)
pos, neg = s[y == 1], s[y == 0]
exact = np.mean([(p > n) + 0.5 * (p == n) for p in pos for n in neg])
print(f"exact {exact:.4f}")
for t in (0.3, 0.5, 0.7):
    ms = [keras.metrics.TruePositives(t), keras.metrics.FalsePositives(t), keras.metrics.TrueNegatives(t), keras.metrics.FalseNegatives(t)]
    for m in ms:
        m.update_state(y, s)
    print(t, [int(m.result()) for m in ms])
w = keras.metrics.BinaryAccuracy()
w.update_state(y, s, sample_weight=np.where(y == 1, 3.0, 1.0))
print(f"{float(w.result()):.4f}")
