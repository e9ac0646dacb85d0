import os
import tempfile
import numpy as np
import keras
from keras import layers, ops

@keras.saving.register_keras_serializable(package="demo")
class Gate(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.proj = layers.Dense(units)
        self.gate = layers.Dense(units, activation="sigmoid")
    def call(self, x):
        return self.proj(x) * self.gate(x)
    def get_config(self):
        return {**super().get_config(), "units": self.units}

@keras.saving.register_keras_serializable(package="demo")
class Net(keras.Model):
    def __init__(self, width=4, **kwargs):
        super().__init__(**kwargs)
        self.width = width
        self.blocks = [Gate(width) for _ in range(2)]
        self.out = layers.Dense(1)
    def call(self, x, training=False):
        for block in self.blocks:
            x = block(x)
        return self.out(x)
    def get_config(self):
        return {"width": self.width}

keras.utils.set_random_seed(3)
net = Net(3)
x = np.ones((2, 5), "float32")
a = net(x)
print(a.numpy().round(5), net.built, net.count_params())
for w in net.weights:
    print(w.path, w.shape)
net.summary()
path = os.path.join(tempfile.mkdtemp(), "net.keras")
net.save(path)
back = keras.models.load_model(path)
print(type(back).__name__, back.width, np.allclose(back(x), a))
print(back.blocks[0].get_config()["units"], len(back.layers), [l.name for l in back.layers])
g = Gate.from_config(Gate(2, name="g").get_config())
print(g.name, g.units)
print(keras.saving.get_registered_name(Gate), keras.saving.get_registered_object("demo>Gate") is Gate)
try:
    Net()(np.ones(3))
except Exception as e:
    print(type(e).__name__)
print(net.get_layer(index=2).name, net.blocks[1] in net.layers)
net.trainable = False
print(len(net.trainable_variables), net.blocks[0].proj.trainable)
