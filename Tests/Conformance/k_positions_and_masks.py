import numpy as np
import keras
from keras import layers

# positions by sine and cosine, added to an embedding
def encoding(length, depth):
    half = depth / 2
    positions = np.arange(length)[:, np.newaxis]
    depths = np.arange(half)[np.newaxis, :] / half
    rads = positions / (10000 ** depths)
    return np.concatenate([np.sin(rads), np.cos(rads)], axis=-1).astype("float32")

class PositionalEmbedding(layers.Layer):
    def __init__(self, vocab_size, d_model, length=16):
        super().__init__()
        self.d_model = d_model
        self.embedding = layers.Embedding(vocab_size, d_model, mask_zero=True)
        self.pos = encoding(length, d_model)

    def compute_mask(self, *args, **kwargs):
        return self.embedding.compute_mask(*args, **kwargs)

    def call(self, x):
        length = keras.ops.shape(x)[1]
        x = self.embedding(x)
        x *= keras.ops.sqrt(float(self.d_model))
        return x + self.pos[None, :length, :]

keras.utils.set_random_seed(14)
layer = PositionalEmbedding(10, 4)
out = layer(np.array([[1, 2, 3, 0], [4, 5, 0, 0]]))
print(out.shape, np.round(out.numpy()[0], 3))
print(out._keras_mask.numpy())
print(np.round(encoding(3, 4), 4))
att = layers.MultiHeadAttention(2, 2)
y, s = att(out, out, return_attention_scores=True)
print(np.round(s.numpy()[1, 0], 3))
pool = layers.GlobalAveragePooling1D()(out)
print(np.round(pool.numpy(), 4))
