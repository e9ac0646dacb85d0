import numpy as np
import keras
from keras import layers

class Block(layers.Layer):
    """Self-attention with a residual connection, and a feed-forward part."""
    def __init__(self, width, heads, inner, rate=0.0):
        super().__init__()
        self.att = layers.MultiHeadAttention(heads, width // heads)
        self.ffn = keras.Sequential([layers.Dense(inner, activation="relu"), layers.Dense(width)])
        self.ln1 = layers.LayerNormalization(epsilon=1e-6)
        self.ln2 = layers.LayerNormalization(epsilon=1e-6)
        self.drop = layers.Dropout(rate)

    def call(self, x, training=False):
        h = self.ln1(x + self.drop(self.att(x, x, use_causal_mask=True), training=training))
        return self.ln2(h + self.ffn(h))

class Positions(layers.Layer):
    def __init__(self, length, vocab, width):
        super().__init__()
        self.tokens = layers.Embedding(vocab, width)
        self.places = layers.Embedding(length, width)

    def call(self, ids):
        return self.tokens(ids) + self.places(keras.ops.arange(keras.ops.shape(ids)[-1]))

keras.utils.set_random_seed(11)
inputs = keras.Input((6,), dtype="int32")
x = Positions(6, 12, 8)(inputs)
x = Block(8, 2, 16)(x)
outputs = layers.Dense(12, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.summary()
ids = np.arange(18).reshape(3, 6) % 12
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(ids, np.roll(ids, -1, axis=1), epochs=3, batch_size=3, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
a = model.predict(ids, verbose=0)
changed = ids.copy(); changed[:, -1] = 0
b = model.predict(changed, verbose=0)
print(np.allclose(a[:, :-1], b[:, :-1], atol=1e-5), np.allclose(a[:, -1], b[:, -1]))
print(np.round(a[0, 0, :4], 4))
