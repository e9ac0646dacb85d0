import numpy as np
import keras
from keras import layers

# a function as metric, over rows and steps, with and without weights
x = np.arange(12.0).reshape(4, 3, 1) / 12
y = np.arange(12.0).reshape(4, 3) / 10

def rows(y_true, y_pred):
    return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)

def top(y_true, y_pred):
    return keras.ops.max(keras.ops.abs(y_true - y_pred))

model = keras.Sequential([keras.Input((3, 1)), layers.Dense(1, kernel_initializer="ones"), layers.Reshape((3,))])
model.compile(loss="mse", metrics=[rows, top, "mae"], weighted_metrics=["mse"])
print({k: round(v, 5) for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})
print({k: round(v, 5) for k, v in model.evaluate(x, y, batch_size=3, verbose=0, return_dict=True).items()})
print({k: round(v, 5) for k, v in model.evaluate(x, y, sample_weight=np.array([0.0, 1.0, 2.0, 1.0]), verbose=0, return_dict=True).items()})
h = model.fit(x, y, epochs=2, batch_size=3, shuffle=False, verbose=0)
print({k: [round(t, 5) for t in v] for k, v in h.history.items()})
