import numpy as np
import keras
from keras import layers

base = keras.Sequential([
    keras.Input((4,)),
    layers.Dense(3, activation="relu", name="b1"),
    layers.Dense(2, activation="relu", name="b2"),
], name="base")
base.trainable = False
inputs = keras.Input((4,))
outputs = layers.Dense(1, name="head")(base(inputs))
model = keras.Model(inputs, outputs, name="full")
model.summary()
print(len(model.trainable_weights), len(model.non_trainable_weights))
before = [w.copy() for w in base.get_weights()]
model.compile(optimizer="adam", loss="mse")
model.fit(np.ones((8, 4)), np.zeros(8), epochs=3, verbose=0)
print(all(np.array_equal(a, b) for a, b in zip(before, base.get_weights())))
base.trainable = True
base.layers[0].trainable = False
print([(l.name, l.trainable) for l in base.layers])
print([w.path for w in model.trainable_weights])
model.summary(expand_nested=True, show_trainable=True)
