import numpy as np
import keras
from keras import layers, ops

inputs = keras.Input(shape=(6, 4), name="seq")
x = layers.LayerNormalization(epsilon=1e-6)(inputs)
a = layers.MultiHeadAttention(num_heads=2, key_dim=4, name="attention")(x, x)
x = layers.Add()([inputs, a])
h = layers.Dense(8, activation="gelu")(layers.LayerNormalization()(x))
x = x + layers.Dense(4)(h)
pooled = ops.mean(x, axis=1)
last = x[:, -1]
outputs = layers.Dense(1, name="score")(layers.Concatenate()([pooled, last]))
model = keras.Model(inputs, outputs, name="block")
model.summary(line_length=90)
print(model(np.zeros((2, 6, 4))).shape, model.count_params())
print([l.name for l in model.layers])
