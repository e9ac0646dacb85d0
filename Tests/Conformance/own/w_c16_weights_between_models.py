import numpy as np
import keras
from keras import layers

def build():
    return keras.Sequential([
        keras.Input(shape=(3,)),
        layers.Dense(2, activation="relu", name="first"),
        layers.Dense(1, name="second"),
    ])

a, b = build(), build()
ws = [np.arange(6.0).reshape(3, 2) / 10, np.array([0.1, -0.1]), np.array([[1.0], [-1.0]]), np.array([0.5])]
a.set_weights(ws)
b.set_weights(a.get_weights())
x = np.array([[1.0, 2.0, 3.0]])
print(np.round(a.predict(x, verbose=0), 4), np.round(b.predict(x, verbose=0), 4))

print(a.get_layer("second").get_weights()[0].tolist())
b.get_layer("first").set_weights([np.zeros((3, 2)), np.ones(2)])
print(b.predict(x, verbose=0))

a.layers[0].trainable = False
print(len(a.trainable_weights), len(a.non_trainable_weights), len(a.weights))
a.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
a.fit(x, np.array([[1.0]]), epochs=2, verbose=0)
print(np.allclose(a.layers[0].get_weights()[0], ws[0]), np.allclose(a.layers[1].get_weights()[0], ws[2]))

half = keras.Sequential(a.layers[:1])
print(np.round(half.predict(x, verbose=0), 3))
try:
    a.get_layer("third")
except ValueError as e:
    print(type(e).__name__)
for w in a.weights:
    print(w.name, tuple(w.shape), w.trainable)
