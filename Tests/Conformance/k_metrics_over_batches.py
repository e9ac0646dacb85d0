import numpy as np
import keras

y_true = np.array([0, 1, 2, 2, 1, 0])
y_prob = np.array([[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.2, 0.6], [0.5, 0.3, 0.2], [0.1, 0.8, 0.1], [0.2, 0.5, 0.3]])
acc = keras.metrics.SparseCategoricalAccuracy()
loss = keras.metrics.Mean(name="loss")
scce = keras.losses.SparseCategoricalCrossentropy()
for start in range(0, 6, 2):
    t, p = y_true[start:start + 2], y_prob[start:start + 2]
    acc.update_state(t, p)
    loss.update_state(scce(t, p), sample_weight=len(t))
    print(f"{start}: acc {float(acc.result()):.4f} loss {float(loss.result()):.4f}")
pred = y_prob.argmax(axis=1)
cm = np.zeros((3, 3), dtype=int)
for t, p in zip(y_true, pred):
    cm[t, p] += 1
print(cm)
for k in range(3):
    one = keras.metrics.Precision(), keras.metrics.Recall()
    for m in one:
        m.update_state(y_true == k, pred == k)
    print(k, [f"{float(m.result()):.4f}" for m in one])
f1 = keras.metrics.F1Score(average=None)
f1.update_state(keras.utils.to_categorical(y_true, 3), y_prob)
print(np.round(f1.result(), 4), f1.name)
print(acc.result(), acc.result().numpy(), str(acc.result().dtype))
