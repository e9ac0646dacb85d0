import numpy as np
import keras
from keras import layers

class Attend(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.w = layers.Dense(units, use_bias=False)
        self.v = layers.Dense(1, use_bias=False)

    def call(self, seq, mask=None):
        score = self.v(keras.ops.tanh(self.w(seq)))
        if mask is not None:
            score = score + (1.0 - keras.ops.cast(mask, "float32")[..., None]) * -1e9
        weights = keras.ops.softmax(score, axis=1)
        return keras.ops.sum(weights * seq, axis=1)

keras.utils.set_random_seed(9)
inputs = keras.Input((None,), dtype="int32")
x = layers.Embedding(12, 4, mask_zero=True)(inputs)
x = layers.Bidirectional(layers.LSTM(3, return_sequences=True))(x)
x = Attend(5)(x)
outputs = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
model.summary()
a = model.predict(np.array([[1, 2, 3]]), verbose=0)
b = model.predict(np.array([[1, 2, 3, 0, 0]]), verbose=0)
print(np.round(a, 5), np.round(b, 5), np.allclose(a, b, atol=1e-6))
print(Attend(3).get_config())
print([w.path for w in model.trainable_weights])
model.compile("adam", "binary_crossentropy")
h = model.fit(np.array([[1, 2, 3, 0], [4, 5, 0, 0]]), np.array([1.0, 0.0]), epochs=3, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
