import numpy as np
import keras
from keras import layers

base = keras.Sequential([
    keras.Input(shape=(4,)),
    layers.Dense(6, activation="tanh", name="base_1"),
    layers.Dense(3, activation="tanh", name="base_2"),
], name="base")
head = keras.Sequential([keras.Input(shape=(4,)), base, layers.Dense(1, name="head")], name="whole")
base.trainable = False
head.summary()
print("trainable", len(head.trainable_variables), "frozen", len(head.non_trainable_variables))

before = [w.copy() for w in base.get_weights()]
head.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
x = np.linspace(-1, 1, 32).reshape(8, 4)
y = x.sum(axis=1)
head.fit(x, y, epochs=3, verbose=0)
print(all(np.array_equal(a, b) for a, b in zip(before, base.get_weights())))
base.trainable = True
base.layers[0].trainable = False
print([(l.name, l.trainable) for l in base.layers], head.trainable)
print(sum(int(np.prod(w.shape)) for w in head.trainable_weights))
head.summary(show_trainable=True, expand_nested=True)
