import numpy as np
import keras
from keras import layers, regularizers, constraints

x = np.array([[1.0, 2.0], [3.0, 1.0], [2.0, 2.0]])
y = np.array([1.0, 2.0, 1.5])
m = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(3, kernel_initializer="ones", kernel_regularizer=regularizers.L2(0.01), bias_regularizer="l1", activity_regularizer=regularizers.L1(0.001)),
    layers.Dense(1, kernel_initializer="ones", kernel_constraint=constraints.MaxNorm(1.0), kernel_regularizer=regularizers.L1L2(l1=0.01, l2=0.02)),
])
print(len(m.losses), [round(float(v), 5) for v in m.losses])
m.compile(keras.optimizers.SGD(0.01), "mse", metrics=["mse"])
print([round(v, 5) for v in m.evaluate(x, y, verbose=0)])
h = m.fit(x, y, epochs=3, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]], [round(v, 4) for v in h.history["mse"]])
print(m.get_weights()[2].ravel().round(4), np.linalg.norm(m.get_weights()[2]).round(4))
print(constraints.NonNeg()(np.array([-1.0, 2.0], dtype="float32")).numpy(), constraints.UnitNorm()(np.array([[3.0], [4.0]], dtype="float32")).numpy().ravel())
print(regularizers.L2(0.1)(np.array([1.0, 2.0], dtype="float32")).numpy(), regularizers.get("l1").get_config())
print(regularizers.OrthogonalRegularizer(factor=0.1)(np.eye(2, dtype="float32")).numpy())
for init in ["glorot_uniform", "he_normal", "lecun_uniform", "orthogonal", "random_normal", "truncated_normal", "variance_scaling" if False else "glorot_normal"]:
    k = keras.initializers.get(init)
    keras.utils.set_random_seed(0)
    print(type(k).__name__, k.get_config().get("seed"))
v = keras.initializers.RandomUniform(-1, 1, seed=4)(shape=(2, 2)).numpy()
print(v.round(4), keras.initializers.VarianceScaling(scale=2.0, mode="fan_out", seed=1)((2, 3)).numpy().round(4))
