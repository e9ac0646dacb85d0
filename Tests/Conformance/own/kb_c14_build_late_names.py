import numpy as np
import keras
from keras import layers

model = keras.Sequential([layers.Dense(4), layers.Dense(2), layers.Activation("softmax")])
print(model.built, [l.built for l in model.layers])
try:
    model.weights
    print(len(model.weights))
except ValueError as e:
    print(e)
try:
    model.count_params()
except ValueError as e:
    print(e)
try:
    model.output_shape
except Exception as e:
    print(type(e).__name__, e)
try:
    model.summary()
except ValueError as e:
    print(e)
model.build((None, 3))
model.summary()
print([l.name for l in model.layers], model.name)
other = keras.Sequential([layers.Dense(4), layers.Dense(2)])
print([l.name for l in other.layers], other.name)
try:
    other.add(layers.Dense(1, name=other.layers[0].name))
    print([l.name for l in other.layers])
except ValueError as e:
    print(e)
other.pop()
other(np.ones((2, 5)))
print(other.input_shape, other.output_shape, [w.shape for w in other.get_weights()])
empty = keras.Sequential()
try:
    empty.pop()
except Exception as e:
    print(type(e).__name__, e)
print(empty.layers, len(empty.weights))
try:
    keras.Sequential([layers.Dense(1), keras.Input((2,))])
except ValueError as e:
    print(e)
lam = keras.Sequential([keras.Input((2,)), layers.Lambda(lambda t: t * 2, name="double"), layers.ReLU(max_value=3.0), layers.LeakyReLU(negative_slope=0.1), layers.PReLU(), layers.ELU(), layers.Identity()])
lam.summary()
print(lam(np.array([[1.0, 5.0], [-1.0, 0.5]])).numpy())
