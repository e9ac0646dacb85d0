import numpy as np
import keras
from keras import layers, ops

def quantile_loss(y_true, y_pred):
    e = y_true - y_pred
    return ops.mean(ops.maximum(0.9 * e, -0.1 * e), axis=-1)

def within_one(y_true, y_pred):
    return ops.mean(ops.cast(ops.abs(y_true - y_pred) < 1.0, "float32"))

x = np.ones((10, 1))
y = np.arange(10.0).reshape(-1, 1)
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(1.0), loss=quantile_loss, metrics=[within_one])
loss, metric = model.evaluate(x, y, verbose=0)
print(f"{loss:.4f} {metric:.4f}")

h = model.fit(x, y, epochs=10, batch_size=10, shuffle=False, verbose=0)
print([f"{v:.3f}" for v in h.history["loss"]])
print(sorted(h.history))
w = model.get_weights()[0].item()
print(f"{w:.3f}", w > np.median(y))

e = np.array([2.0, -2.0])
print(np.maximum(0.9 * e, -0.1 * e))
print(float(quantile_loss(np.array([[3.0]], dtype="float32"), np.array([[1.0]], dtype="float32"))[0]))
