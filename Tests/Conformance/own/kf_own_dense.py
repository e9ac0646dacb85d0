import numpy as np
import keras
from keras import layers, ops

class MyDense(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="kernel")
        self.bias = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True, name="bias")
        self.built = True

    def call(self, x):
        return ops.matmul(x, self.kernel) + self.bias

d = MyDense(3)
print(d(np.ones((2, 4))).numpy(), d.kernel.shape, d.bias.numpy(), len(d.trainable_weights))
print([w.path for w in d.weights])
m = keras.Sequential([keras.Input((4,)), MyDense(2), layers.Dense(1, kernel_initializer="ones")])
m.compile(keras.optimizers.SGD(0.01), "mse")
x = np.arange(8.0).reshape(2, 4)
print([round(v, 4) for v in m.fit(x, np.ones((2, 1)), epochs=3, verbose=0).history["loss"]])
m.summary()

class Scale(layers.Layer):
    def __init__(self):
        super().__init__()
        self.gamma = self.add_weight(shape=(1,), initializer=keras.initializers.Constant(2.0), name="gamma")
        self.inner = MyDense(2)
    def call(self, x, training=None):
        return self.inner(x) * self.gamma
s = Scale()
print(s(np.ones((1, 3))).numpy(), [w.name for w in s.weights], s.count_params())
