import numpy as np
import keras
from keras import layers

x = np.array([[1.0], [2.0], [3.0], [4.0]])
y = np.array([1.0, 2.0, 3.0, 100.0])          # one outlier
for loss in ["mse", "mae", keras.losses.Huber(1.0), keras.losses.LogCosh(), "mape", "msle"]:
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
    model.compile(optimizer=keras.optimizers.SGD(0.01), loss=loss)
    h = model.fit(x, y, epochs=10, batch_size=4, shuffle=False, verbose=0)
    name = loss if isinstance(loss, str) else loss.name
    w, b = model.get_weights()
    print(f"{name:10s} {h.history['loss'][0]:.3f} -> {h.history['loss'][-1]:.3f}  w {w[0, 0]:.4f} b {b[0]:.4f}")

def asymmetric(y_true, y_pred):
    d = y_pred - y_true
    return keras.ops.mean(keras.ops.where(d > 0, d * d, 4 * d * d), axis=-1)

model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer=keras.optimizers.Adam(0.1), loss=asymmetric, metrics=[asymmetric, "mse"])
h = model.fit(x[:3], y[:3] + 0.5, epochs=4, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
