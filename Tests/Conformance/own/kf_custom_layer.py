import numpy as np
import keras
from keras import layers

class Attention(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.score = layers.Dense(units, activation="tanh")
        self.v = layers.Dense(1, use_bias=False)

    def call(self, x):
        weights = keras.ops.softmax(self.v(self.score(x)), axis=1)
        return keras.ops.sum(weights * x, axis=1)

    def get_config(self):
        config = super().get_config()
        config["units"] = self.units
        return config

class Scale(layers.Layer):
    def build(self, input_shape):
        self.alpha = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="alpha")

    def call(self, x):
        return x * self.alpha

keras.utils.set_random_seed(1)
model = keras.Sequential([
    keras.Input(shape=(5, 3)),
    layers.LSTM(4, return_sequences=True),
    Attention(6),
    Scale(),
    layers.Dense(1),
])
model.summary()
print(model.layers[1].get_config()["units"], [w.path for w in model.layers[2].weights])
x = np.random.RandomState(0).randn(8, 5, 3).astype("float32")
y = x[:, -1, :1]
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
h = model.fit(x, y, epochs=5, batch_size=4, shuffle=False, verbose=0)
print([f"{v:.3f}" for v in h.history["loss"]])
