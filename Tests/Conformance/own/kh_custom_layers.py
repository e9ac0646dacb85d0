import numpy as np
import keras
from keras import layers, ops


class Linear(layers.Layer):
    def __init__(self, units=32, activation=None, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True, name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True, name="b")

    def call(self, inputs):
        return self.activation(ops.matmul(inputs, self.w) + self.b)

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units, "activation": keras.activations.serialize(self.activation)})
        return config


class MLPBlock(layers.Layer):
    def __init__(self):
        super().__init__()
        self.linear_1 = Linear(4, "relu")
        self.linear_2 = Linear(4, "tanh")
        self.linear_3 = Linear(1)
        self.drop = layers.Dropout(0.5)

    def call(self, inputs, training=False):
        x = self.linear_1(inputs)
        x = self.drop(x, training=training)
        x = self.linear_2(x)
        return self.linear_3(x)


keras.utils.set_random_seed(1)
layer = Linear(4, "relu", name="mine")
print(layer.get_config())
print(layer.built, layer.weights)
y = layer(np.ones((2, 3), dtype="float32"))
print(y)
print(layer.built, [w.name for w in layer.weights])
again = Linear.from_config(layer.get_config())
print(again.units, again.activation.__name__, again.name)

block = MLPBlock()
print(block(np.ones((3, 5), dtype="float32")).numpy().round(5))
print(len(block.weights), len(block.trainable_weights))
for w in block.weights:
    print(w.path, tuple(w.shape))
block.trainable = False
print(len(block.trainable_weights), len(block.non_trainable_weights))
model = keras.Sequential([keras.Input((5,)), block, Linear(2, name="last")])
model.summary()
print(block)
