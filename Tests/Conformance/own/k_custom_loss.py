import numpy as np
import keras
from keras import layers, ops

def weighted_mse(y_true, y_pred):
    error = y_true - y_pred
    return ops.mean(ops.where(error > 0, 2.0 * ops.square(error), ops.square(error)))

def mae_metric(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))

x = np.array([[0.0], [1.0], [2.0], [3.0]])
y = np.array([[1.0], [3.0], [5.0], [7.0]])
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.05), loss=weighted_mse, metrics=[mae_metric])
history = model.fit(x, y, epochs=5, batch_size=2, shuffle=False, verbose=0)
for name, values in history.history.items():
    print(name, [f"{v:.4f}" for v in values])
print(np.round(model.predict(x, verbose=0), 3).ravel())
