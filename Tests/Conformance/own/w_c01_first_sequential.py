import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(2,)),
    layers.Dense(3, activation="relu"),
    layers.Dense(1),
])
for layer in model.layers:
    kernel, bias = layer.get_weights()
    print(type(layer).__name__, kernel.shape, bias.shape, layer.count_params())
print("total", model.count_params())

w1 = np.array([[1.0, -1.0, 0.5], [0.5, 1.0, -2.0]])
b1 = np.array([0.0, 0.1, 0.2])
w2 = np.array([[1.0], [2.0], [3.0]])
b2 = np.array([-0.5])
model.set_weights([w1, b1, w2, b2])

x = np.array([[1.0, 1.0], [2.0, -1.0], [0.0, 0.0]])
y = model.predict(x, verbose=0)
print(y)
by_hand = np.maximum(x @ w1 + b1, 0) @ w2 + b2
print(np.allclose(y, by_hand, atol=1e-6))
print(y.dtype, y.shape, model(x).shape)

try:
    model.set_weights([w1, b1])
except ValueError as e:
    print(type(e).__name__)
