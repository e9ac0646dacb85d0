import numpy as np
import keras
from keras import layers

class Attention(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
    def build(self, input_shape):
        self.W = self.add_weight(name="att_weight", shape=(input_shape[-1], 1), initializer="normal")
        self.b = self.add_weight(name="att_bias", shape=(input_shape[1], 1), initializer="zeros")
        super().build(input_shape)
    def call(self, x):
        et = keras.ops.squeeze(keras.ops.tanh(keras.ops.dot(x, self.W) + self.b), axis=-1)
        at = keras.ops.softmax(et)
        at = keras.ops.expand_dims(at, axis=-1)
        return keras.ops.sum(x * at, axis=1)
    def compute_output_shape(self, input_shape):
        return (input_shape[0], input_shape[-1])

keras.utils.set_random_seed(2)
inp = keras.Input((5, 3))
h = layers.LSTM(4, return_sequences=True)(inp)
out = layers.Dense(1)(Attention(name="attention")(h))
model = keras.Model(inp, out)
model.summary()
x = np.sin(np.arange(30.0)).reshape(2, 5, 3)
print(model.predict(x, verbose=0).round(4).tolist())
print([(w.name, w.shape) for w in model.get_layer("attention").weights])
model.compile("rmsprop", "mse")
h = model.fit(x, np.array([0.0, 1.0]), epochs=3, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
