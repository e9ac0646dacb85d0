import numpy as np
import keras
from keras import layers

inputs = keras.Input(shape=(3,), name="features")
h = layers.Dense(2, activation="relu", name="hidden")(inputs)
outputs = layers.Dense(1, name="out")(h)
model = keras.Model(inputs, outputs, name="functional")
seq = keras.Sequential([
    keras.Input(shape=(3,)),
    layers.Dense(2, activation="relu"),
    layers.Dense(1),
])
ws = [np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.zeros(2), np.array([[2.0], [-1.0]]), np.array([0.5])]
model.set_weights(ws)
seq.set_weights(ws)
x = np.array([[1.0, 2.0, 3.0], [-1.0, 0.0, 0.5]])
print(model.predict(x, verbose=0).ravel(), seq.predict(x, verbose=0).ravel())
print([l.name for l in model.layers], len(seq.layers))
print(type(model).__name__, isinstance(seq, keras.Model))

peek = keras.Model(model.input, model.get_layer("hidden").output)
print(peek.predict(x, verbose=0))

a = keras.Input(shape=(2,))
b = keras.Input(shape=(3,))
joined = layers.Concatenate()([a, b])
two = keras.Model([a, b], joined)
print(two.predict([np.ones((1, 2)), np.zeros((1, 3))], verbose=0), two.output_shape)
