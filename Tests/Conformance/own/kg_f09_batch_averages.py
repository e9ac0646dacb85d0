import numpy as np
import keras
from keras import layers

y = np.array([1, 1, 1, 1, 0, 0, 1, 0, 0, 0])
p = np.array([0.9, 0.8, 0.7, 0.2, 0.6, 0.1, 0.4, 0.3, 0.2, 0.8])
parts = [slice(0, 4), slice(4, 8), slice(8, 10)]
batch = []
rec = keras.metrics.Recall()
for s in parts:
    m = keras.metrics.Recall()
    m.update_state(y[s], p[s])
    batch.append(float(m.result()))
    rec.update_state(y[s], p[s])
print(batch, np.mean(batch), float(rec.result()))
mean = keras.metrics.Mean()
for s in parts:
    mean.update_state(np.mean((p[s] > 0.5) == y[s]))
print(float(mean.result()), np.mean((p > 0.5) == y))
mean.reset_state()
for s in parts:
    mean.update_state(np.mean((p[s] > 0.5) == y[s]), sample_weight=len(y[s]))
print(float(mean.result()))

def f1(y_true, y_pred):
    hard = keras.ops.cast(y_pred > 0.5, "float32")
    y_true = keras.ops.cast(y_true, "float32")
    tp = keras.ops.sum(hard * y_true)
    return 2 * tp / (keras.ops.sum(hard) + keras.ops.sum(y_true) + 1e-7)

m = keras.Sequential([keras.Input((1,)), layers.Identity()])
m.compile(loss="binary_crossentropy", metrics=[f1, "accuracy", keras.metrics.Precision(), "auc"])
for bs in (2, 5, 10):
    r = m.evaluate(p[:, None], y[:, None], batch_size=bs, verbose=0, return_dict=True)
    print(bs, {k: round(v, 4) for k, v in r.items()})
