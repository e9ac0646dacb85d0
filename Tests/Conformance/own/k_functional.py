import numpy as np
import keras
from keras import layers

inputs = keras.Input(shape=(4,), name="features")
a = layers.Dense(3, activation="relu", kernel_initializer="ones", name="left")(inputs)
b = layers.Dense(3, activation="tanh", kernel_initializer="zeros", name="right")(inputs)
merged = layers.Concatenate(name="both")([a, b])
outputs = layers.Dense(1, kernel_initializer="ones", name="out")(merged)
model = keras.Model(inputs, outputs, name="two_ways")
model.summary()
x = np.arange(8, dtype="float32").reshape(2, 4)
print(model.predict(x, verbose=0))
print(model.input_shape, model.output_shape, len(model.layers))
print([w.shape for w in model.get_weights()])
print(model.get_layer("left").units)
