import numpy as np
import keras
from keras import layers

d = layers.Dense(2)
print(d.get_weights(), d.built)
try:
    d.set_weights([np.ones((3, 2)), np.zeros(2)])
except ValueError as e:
    print("1:", e)
d.build((None, 3))
d.set_weights([np.arange(6).reshape(3, 2), np.array([1, -1])])
print(d.kernel.numpy(), d.bias.numpy())
try:
    d.set_weights([np.ones((2, 3)), np.zeros(2)])
except ValueError as e:
    print("2:", e)
try:
    d.set_weights([np.ones((3, 2))])
except ValueError as e:
    print("3:", e)

a = keras.Sequential([keras.Input((3,)), layers.Dense(2)], name="a")
b = keras.models.clone_model(a)
print(np.array_equal(a.get_weights()[0], b.get_weights()[0]))
b.set_weights(a.get_weights())
print(np.array_equal(a.get_weights()[0], b.get_weights()[0]))
w = a.get_weights()
w[0][:] = 0
print(np.all(a.get_weights()[0] == 0))
a.layers[0].kernel.assign(np.ones((3, 2)))
a.layers[0].bias.assign_add([0.5, -0.5])
print(a.predict(np.eye(3), verbose=0))
try:
    a.layers[0].kernel.assign(np.ones((2, 2)))
except ValueError as e:
    print("4:", e)
