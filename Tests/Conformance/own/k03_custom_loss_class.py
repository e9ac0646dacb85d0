import numpy as np
import keras
from keras import ops, layers

class Weighted(keras.losses.Loss):
    def __init__(self, weight=2.0, **kwargs):
        super().__init__(**kwargs)
        self.weight = weight

    def call(self, y_true, y_pred):
        error = y_true - y_pred
        return ops.mean(ops.where(error > 0, self.weight * ops.square(error), ops.square(error)), axis=-1)

loss = Weighted(3.0, name="weighted")
print(loss.name, round(float(loss(np.array([[1.0], [2.0]], dtype="float32"), np.array([[0.0], [3.0]], dtype="float32"))), 4))
none = Weighted(reduction="sum")
print(float(none(np.array([[1.0], [2.0]], dtype="float32"), np.array([[0.0], [3.0]], dtype="float32"))))
model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss=loss)
x = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
y = np.array([[1.0], [-1.0], [0.5]])
h = model.fit(x, y, epochs=3, batch_size=3, shuffle=False, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print(np.round(model.get_weights()[0].ravel(), 4))

def huberish(delta):
    def f(y_true, y_pred):
        e = ops.abs(y_true - y_pred)
        return ops.mean(ops.where(e < delta, 0.5 * e * e, delta * (e - 0.5 * delta)), axis=-1)
    return f
model.compile(optimizer="sgd", loss=huberish(0.5), metrics=["mae", keras.losses.MeanSquaredError()] if False else ["mae"])
print([round(v, 4) for v in model.evaluate(x, y, verbose=0)])
for name in ["mse", "mae", "huber", "log_cosh", "hinge"]:
    f = keras.losses.get(name)
    print(name, np.round(np.array(f(y.astype("float32"), (x[:, :1] * 0.5).astype("float32"))), 4))
