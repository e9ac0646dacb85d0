import numpy as np
import tensorflow as tf
import keras
from keras import layers, ops

class Weighted(keras.losses.Loss):
    def __init__(self, alpha=2.0, **kw):
        super().__init__(**kw)
        self.alpha = alpha
    def call(self, y_true, y_pred):
        e = y_pred - ops.cast(y_true, y_pred.dtype)
        return ops.mean(ops.where(e > 0, self.alpha * ops.square(e), ops.square(e)), axis=-1)
    def get_config(self):
        return {**super().get_config(), "alpha": self.alpha}

def r2(y_true, y_pred):
    ss = ops.sum(ops.square(y_true - y_pred))
    return 1 - ss / ops.sum(ops.square(y_true - ops.mean(y_true)))

class Hits(keras.metrics.Metric):
    def __init__(self, tolerance=0.5, name="hits", **kw):
        super().__init__(name=name, **kw)
        self.tolerance = tolerance
        self.n = self.add_variable(shape=(), initializer="zeros", name="n")
        self.total = self.add_variable(shape=(), initializer="zeros", name="total")
    def update_state(self, y_true, y_pred, sample_weight=None):
        ok = ops.cast(ops.abs(y_true - y_pred) < self.tolerance, "float32")
        self.n.assign(self.n + ops.sum(ok))
        self.total.assign(self.total + ops.cast(ops.size(ok), "float32"))
    def result(self):
        return self.n / self.total

l = Weighted(3.0, name="w")
y, p = np.array([[1.0], [2.0]]), np.array([[2.0], [1.0]])
print(l(y, p), l.name, l.reduction, l.get_config())
print(Weighted(reduction="sum")(y, p).numpy(), Weighted(reduction=None)(y, p).numpy(), l(y, p, sample_weight=[0, 1]).numpy())
keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((2,)), layers.Dense(3, "relu"), layers.Dense(1)])
m.compile(loss=l, optimizer=keras.optimizers.Adam(0.1), metrics=[r2, Hits(), "mse"])
x = np.random.RandomState(0).rand(10, 2)
h = m.fit(x, x.sum(1, keepdims=True), epochs=3, batch_size=4, verbose=0)
for k, v in h.history.items():
    print(k, np.round(v, 4))
print(m.evaluate(x, x.sum(1, keepdims=True), verbose=0, return_dict=True).keys())
hit = Hits(tolerance=0.1)
print(hit(y, y + 0.05).numpy(), hit.variables[0].name, hit)
hit.reset_state()
print(hit.result().numpy())
mean = keras.metrics.MeanMetricWrapper(lambda a, b: ops.abs(a - b), name="wrap")
mean.update_state(y, p)
print(mean.result().numpy(), mean.name)
m.compile(loss=lambda a, b: ops.mean(ops.abs(a - b)), optimizer="sgd")
print(np.round(m.evaluate(x, x.sum(1, keepdims=True), verbose=0), 5))
m.compile(loss=["mse"], optimizer="sgd", metrics=[["mae"]])
print([round(float(v), 4) for v in m.evaluate(x, x.sum(1), verbose=0)])
def bad(y_true, y_pred):
    raise RuntimeError("no loss today")
m.compile(loss=bad, optimizer="sgd")
try:
    m.fit(x, x[:, 0], verbose=0)
except RuntimeError as e:
    print(str(e).splitlines()[0])
class NoResult(keras.metrics.Metric):
    def update_state(self, a, b, sample_weight=None):
        pass
try:
    NoResult().result()
except NotImplementedError as e:
    print("NotImplementedError", e)
