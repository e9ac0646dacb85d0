import numpy as np
import keras
from keras import layers

class MCDropout(layers.Dropout):
    def call(self, inputs):
        return super().call(inputs, training=True)

class ScaledDense(layers.Dense):
    def __init__(self, units, scale=0.5, **kwargs):
        super().__init__(units, **kwargs)
        self.scale = scale
    def call(self, inputs):
        return self.scale * super().call(inputs)

keras.utils.set_random_seed(3)
m = keras.Sequential([keras.Input((3,)), ScaledDense(4, activation="relu", kernel_initializer="ones"), MCDropout(0.5), layers.Dense(1, kernel_initializer="ones")])
m.summary()
x = np.ones((1, 3), dtype="float32")
preds = np.array([m(x).numpy().item() for _ in range(5)])
print(preds, preds.mean().round(3))
print(np.stack([m.predict(x, verbose=0) for _ in range(2)]).ravel())
print(m.layers[0].scale, m.layers[0].units, [w.path for w in m.weights])
