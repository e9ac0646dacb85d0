import numpy as np
import keras
from keras import layers

layer = layers.Dense(2, activation="relu", kernel_regularizer=keras.regularizers.L2(0.1),
                     kernel_constraint=keras.constraints.MaxNorm(1.0), bias_initializer="ones", name="reg")
config = layer.get_config()
for key in sorted(config):
    print(key, "=", config[key])
model = keras.Sequential([keras.Input((2,)), layer])
model.set_weights([np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0.0, 0.5])])
print(model.losses)
print(float(sum(model.losses)))
model.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse")
x, y = np.array([[1.0, 1.0]]), np.array([[1.0, 1.0]])
print(f"{model.evaluate(x, y, verbose=0):.4f}")
model.fit(x, y, epochs=1, verbose=0)
print(np.round(model.get_weights()[0], 4))
print(np.round(np.linalg.norm(model.get_weights()[0], axis=0), 4))
print(float(keras.regularizers.L1(0.5)(np.array([1.0, -2.0]))), float(keras.regularizers.L1L2(0.1, 0.2)(np.array([1.0, -2.0]))))
w = np.array([[3.0, -4.0], [0.0, 1.0]])
print(keras.constraints.NonNeg()(w).numpy())
print(np.round(keras.constraints.UnitNorm(axis=1)(w).numpy(), 3))
print(np.round(keras.constraints.MinMaxNorm(0.5, 1.0)(w).numpy(), 3))
print(layers.Dense(3).get_config()["kernel_regularizer"], keras.regularizers.get("l2").get_config())
