import numpy as np
import keras
from keras import layers

class Huberish(keras.losses.Loss):
    def __init__(self, delta=1.0, name="huberish"):
        super().__init__(name=name)
        self.delta = delta

    def call(self, y_true, y_pred):
        d = keras.ops.abs(y_true - y_pred)
        return keras.ops.where(d < self.delta, 0.5 * d * d, self.delta * (d - 0.5 * self.delta))

def within(y_true, y_pred):
    return keras.ops.mean(keras.ops.cast(keras.ops.abs(y_true - y_pred) < 0.5, "float32"))

class MaxError(keras.metrics.Metric):
    def __init__(self, name="max_error", **kwargs):
        super().__init__(name=name, **kwargs)
        self.worst = self.add_variable(shape=(), initializer="zeros", name="worst")

    def update_state(self, y_true, y_pred, sample_weight=None):
        err = keras.ops.max(keras.ops.abs(keras.ops.cast(y_true, "float32") - y_pred))
        self.worst.assign(keras.ops.maximum(self.worst, err))

    def result(self):
        return self.worst

x = np.arange(6.0).reshape(6, 1)
y = 0.5 * x + np.array([[0.0], [1.0], [0.0], [0.0], [-2.0], [0.0]])
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.02), loss=Huberish(0.8), metrics=[within, MaxError()])
h = model.fit(x, y, epochs=3, batch_size=3, shuffle=False, verbose=0)
for k, v in h.history.items():
    print(k, [f"{t:.4f}" for t in v])
print(float(Huberish()(np.array([1.0, 5.0]), np.array([1.5, 1.0]))))
m = MaxError()
m.update_state([1.0, 2.0], np.array([1.5, 4.0], dtype="float32"))
print(m.name, float(m.result()))
m.reset_state()
print(float(m.result()), [v.name for v in m.variables])
print(model.evaluate(x, y, verbose=0, return_dict=True).keys())
