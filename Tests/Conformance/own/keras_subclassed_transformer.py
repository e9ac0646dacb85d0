import numpy as np
import keras
from keras import layers, ops

class Block(layers.Layer):
    def __init__(self, dim, heads, **kw):
        super().__init__(**kw)
        self.att = layers.MultiHeadAttention(heads, dim // heads)
        self.n1 = layers.LayerNormalization()
        self.n2 = layers.LayerNormalization()
        self.ffn = keras.Sequential([layers.Dense(2 * dim, activation="relu"), layers.Dense(dim)])

    def call(self, x):
        x = self.n1(x + self.att(x, x, use_causal_mask=True))
        return self.n2(x + self.ffn(x))

class Tiny(keras.Model):
    def __init__(self, vocab, length, dim):
        super().__init__()
        self.tok = layers.Embedding(vocab, dim)
        self.pos = layers.Embedding(length, dim)
        self.blocks = [Block(dim, 2) for _ in range(2)]
        self.head = layers.Dense(vocab)

    def call(self, ids, training=None):
        x = self.tok(ids) + self.pos(ops.arange(ops.shape(ids)[1]))
        for b in self.blocks:
            x = b(x)
        return self.head(x)

keras.utils.set_random_seed(4)
m = Tiny(7, 5, 4)
try:
    m.summary()
except Exception as e:
    print(type(e).__name__)
ids = np.array([[1, 2, 3, 4, 5], [2, 3, 4, 5, 6]])
print(m(ids).shape, m.count_params())
print(np.round(m(ids).numpy()[0, -1], 4))
m.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
h = m.fit(ids, np.roll(ids, -1, 1), epochs=4, verbose=0, shuffle=False)
print([round(v, 3) for v in h.history["loss"]], [round(v, 3) for v in h.history["accuracy"]])
m.summary()
print([l.name for l in m.layers], len(m.weights))
print([w.path for w in m.blocks[1].weights][:3])
b = Block(4, 2)
print(b(np.zeros((1, 3, 4), "float32")).numpy().sum())
