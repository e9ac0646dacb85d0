import numpy as np
import keras
from keras import ops

class F1(keras.metrics.Metric):
    def __init__(self, threshold=0.5, name="f1", **kwargs):
        super().__init__(name=name, **kwargs)
        self.threshold = threshold
        self.tp = self.add_weight(name="tp", initializer="zeros")
        self.fp = self.add_weight(name="fp", initializer="zeros")
        self.fn = self.add_weight(name="fn", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true = ops.cast(y_true, "float32")
        y_hat = ops.cast(y_pred > self.threshold, "float32")
        self.tp.assign_add(ops.sum(y_true * y_hat))
        self.fp.assign_add(ops.sum((1 - y_true) * y_hat))
        self.fn.assign_add(ops.sum(y_true * (1 - y_hat)))

    def result(self):
        p = self.tp / (self.tp + self.fp + 1e-7)
        r = self.tp / (self.tp + self.fn + 1e-7)
        return 2 * p * r / (p + r + 1e-7)

    def reset_state(self):
        for v in (self.tp, self.fp, self.fn):
            v.assign(0.0)

class Focal(keras.losses.Loss):
    def __init__(self, gamma=2.0, name="focal"):
        super().__init__(name=name)
        self.gamma = gamma
    def call(self, y_true, y_pred):
        p = ops.clip(y_pred, 1e-6, 1 - 1e-6)
        pt = ops.where(ops.equal(y_true, 1), p, 1 - p)
        return ops.mean(-ops.power(1 - pt, self.gamma) * ops.log(pt), axis=-1)

def rmse(y_true, y_pred):
    return ops.sqrt(ops.mean(ops.square(y_true - y_pred)))

m = F1()
m.update_state(np.array([1, 0, 1, 1]), np.array([0.9, 0.8, 0.4, 0.7]))
print(m.result(), float(m.result()), m.name, [v.path for v in m.variables])
m.reset_state()
print([float(v) for v in m.variables])
print(Focal()(np.array([[1.0], [0.0]]), np.array([[0.8], [0.4]])))
keras.utils.set_random_seed(10)
x = np.random.randn(40, 2).astype("float32")
y = (x[:, 0] > 0).astype("float32").reshape(-1, 1)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile(keras.optimizers.Adam(0.1), Focal(), metrics=[F1(), rmse, "accuracy"])
h = model.fit(x, y, epochs=4, batch_size=10, verbose=0, validation_data=(x[:10], y[:10]))
for k, v in h.history.items():
    print(k, [round(float(t), 4) for t in v])
print(model.evaluate(x, y, verbose=0, return_dict=True).keys())
print(model.metrics_names, [m.name for m in model.metrics])
print(model.loss.name, model.get_compile_config()["metrics"] is not None)
