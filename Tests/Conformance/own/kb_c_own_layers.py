import numpy as np
import tensorflow as tf
import keras
from keras import layers

@keras.saving.register_keras_serializable(package="mine")
class Scale(layers.Layer):
    def __init__(self, factor=1.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
    def build(self, input_shape):
        self.gain = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="gain", regularizer=keras.regularizers.L2(0.5), constraint="non_neg")
        self.steps = self.add_weight(shape=(), dtype="int32", initializer="zeros", trainable=False, name="steps")
    def call(self, x, training=None):
        if training:
            self.steps.assign_add(1)
        self.add_loss(keras.ops.sum(self.gain))
        return x * self.gain * self.factor
    def compute_output_shape(self, s):
        return s
    def get_config(self):
        return {**super().get_config(), "factor": self.factor}

s = Scale(2.0, name="sc")
print(s.built, s.weights)
y = s(np.ones((2, 3)))
print(s.built, y.numpy().tolist(), s.losses)
print(s.gain, s.steps)
print(s.get_config(), keras.saving.serialize_keras_object(s)["registered_name"])
m = keras.Sequential([keras.Input((3,)), s, layers.Dense(1, kernel_initializer="ones")])
m.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse")
h = m.fit(np.ones((4, 3)), np.zeros(4), epochs=2, batch_size=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]], s.steps.numpy(), s.gain.numpy().round(4))
again = keras.Sequential.from_config(m.get_config())
print(type(again.layers[0]).__name__, again.layers[0].factor)
m.summary()
class NoBuild(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.d = layers.Dense(units)
        self.stack = [layers.Dense(2, name="p"), layers.Dense(3, name="q")]
    def call(self, x):
        x = self.d(x)
        for l in self.stack:
            x = l(x)
        return x
n = NoBuild(4)
print(n(np.ones((1, 2))).shape, n.name, len(n.weights), [w.path for w in n.weights])
try:
    n.get_config()
except NotImplementedError as e:
    print(str(e).strip().splitlines()[0])
class Broken(layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], 2), initializer="ones")
    def call(self, x):
        return keras.ops.matmul(x, self.w)
b = Broken()
print(b(np.ones((1, 3))).numpy(), b.w.name, b.w.path)
b.w.assign(b.w * 2)
print(b.w.numpy().ravel(), b.count_params(), b.dtype, b.trainable)
try:
    b.w.assign(np.ones((2, 2)))
except ValueError as e:
    print(e)
try:
    b(np.ones((1, 4)))
except Exception as e:
    print(type(e).__name__)
class Forgot(layers.Layer):
    def __init__(self):
        self.a = 1
try:
    Forgot()
except Exception as e:
    print(type(e).__name__, str(e)[:120])
class NoCall(layers.Layer):
    pass
try:
    NoCall()(np.ones(2))
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0])
