import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((12,), dtype="int32"),
    layers.Embedding(50, 8),
    layers.Bidirectional(layers.LSTM(4, return_sequences=True)),
    layers.GlobalMaxPooling1D(),
    layers.Dropout(0.5),
    layers.Dense(10, activation="relu"),
    layers.Dense(3, activation="softmax"),
], name="classifier_with_a_long_name")
model.compile("adam", "sparse_categorical_crossentropy")
model.summary()
lines = []
model.summary(print_fn=lambda s, line_break=True: lines.append(s))
print(len(lines), len(lines[0].splitlines()))
model.fit(np.zeros((2, 12)), np.zeros(2), verbose=0)
model.summary()
model.summary(show_trainable=True, layer_range=["dense", "dense_1"])
inp = keras.Input((4, 4, 3), name="image")
a = layers.Conv2D(2, 3, padding="same")(inp)
b = layers.Conv2D(2, 1)(inp)
c = layers.Add()([a, b])
d = layers.Flatten()(c)
nested = keras.Sequential([layers.Dense(2), layers.Dense(1)], name="head")
m = keras.Model(inp, nested(d), name="graph")
m.summary(expand_nested=True)
