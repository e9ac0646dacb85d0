import numpy as np
import keras
from keras import layers

inputs = keras.Input(shape=(4,), name="x")
a = layers.Dense(3, activation="relu", name="left")(inputs)
b = layers.Dense(3, activation="tanh", name="right")(inputs)
both = layers.Concatenate(name="both")([a, b])
added = layers.Add(name="added")([a, b])
score = layers.Dense(1, activation="sigmoid", name="score")(both)
value = layers.Dense(2, name="value")(added)
model = keras.Model(inputs=inputs, outputs=[score, value], name="two_heads")
model.summary()
print(model.output_names, len(model.inputs))
print([t.shape for t in model.outputs])
n = 0
for w in model.trainable_weights:
    w.assign(np.cos(np.arange(np.prod(w.shape)) + n).reshape(w.shape) * 0.5)
    n += 1
x = np.arange(8.0).reshape(2, 4) / 8
s, v = model.predict(x, verbose=0)
print(np.round(s, 4))
print(np.round(v, 4))
half = keras.Model(inputs, both)
print(np.round(half(x).numpy(), 3))
