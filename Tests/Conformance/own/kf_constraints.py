import numpy as np
import keras
from keras import layers

x = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 2.0]])
y = np.array([[3.0], [-1.0], [-4.0]])

class Shrink(keras.regularizers.Regularizer):
    def __init__(self, s):
        self.s = s
    def __call__(self, w):
        return self.s * keras.ops.sum(keras.ops.abs(w))
    def get_config(self):
        return {"s": self.s}

for name, kw in {
    "plain": {},
    "nonneg": {"kernel_constraint": keras.constraints.NonNeg()},
    "maxnorm": {"kernel_constraint": keras.constraints.MaxNorm(0.5)},
    "unit": {"kernel_constraint": "unit_norm"},
    "l1": {"kernel_regularizer": keras.regularizers.L1(0.2)},
    "own": {"kernel_regularizer": Shrink(0.2)},
    "lambda": {"kernel_regularizer": lambda w: 0.2 * keras.ops.sum(keras.ops.abs(w))},
    "orth": {"kernel_regularizer": keras.regularizers.OrthogonalRegularizer(0.1)},
}.items():
    model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, kernel_initializer="ones", **kw)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    h = model.fit(x, y, epochs=10, batch_size=3, verbose=0)
    print(f"{name:8s}", np.round(model.get_weights()[0].ravel(), 4), f"{h.history['loss'][-1]:.4f}")
    if model.losses:
        print("   penalty", f"{float(model.losses[0]):.4f}")
