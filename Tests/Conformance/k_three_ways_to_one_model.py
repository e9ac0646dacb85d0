import numpy as np
import keras
from keras import layers

# the same network three ways
def sequential():
    return keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu", name="h"), layers.Dense(2, name="o")])

def functional():
    i = keras.Input((3,))
    return keras.Model(i, layers.Dense(2, name="o")(layers.Dense(4, activation="relu", name="h")(i)))

class Sub(keras.Model):
    def __init__(self):
        super().__init__(name="sub")
        self.h = layers.Dense(4, activation="relu", name="h")
        self.o = layers.Dense(2, name="o")

    def build(self, input_shape):
        self.h.build(input_shape)
        self.o.build((input_shape[0], 4))
        self.built = True

    def call(self, x):
        return self.o(self.h(x))

s, f, m = sequential(), functional(), Sub()
print(type(s).__name__, type(f).__name__, type(m).__name__, isinstance(s, keras.Model), issubclass(Sub, layers.Layer))
m.build((None, 3))
f.set_weights(s.get_weights())
m.set_weights(s.get_weights())
x = np.linspace(-1, 1, 6).reshape(2, 3)
a, b, c = (k.predict(x, verbose=0) for k in (s, f, m))
print(np.array_equal(a, b), np.array_equal(a, c))
print([k.count_params() for k in (s, f, m)])
for k in (s, f, m):
    print([w.path for w in k.weights])
print(s.layers[0].input.shape, f.layers[0].name, f.input.shape, m.layers[1].name)
try:
    print(m.output_shape)
except AttributeError as e:
    print(str(e)[:60])
print(f.get_layer("h").output.shape, s.get_layer("h")(x).shape)
trunk = keras.Model(f.input, f.get_layer("h").output)
print(trunk.predict(x, verbose=0).shape, trunk.count_params())
z = keras.Sequential([s, layers.Dense(1)])
z.build((None, 3))
print([l.name for l in z.layers], z.output_shape, z.count_params())
