import numpy as np
import tensorflow as tf
import keras
from keras import layers

text = "the quick brown fox jumps over the lazy dog. the dog sleeps."
vocab = sorted(set(text))
ids = tf.constant([vocab.index(c) for c in text])
ds = tf.data.Dataset.from_tensor_slices(ids).batch(11, drop_remainder=True).map(lambda s: (s[:-1], s[1:])).batch(2, drop_remainder=True)
for a, b in ds.take(1):
    print(a.shape, "".join(vocab[i] for i in a[0].numpy()), "|", "".join(vocab[i] for i in b[0].numpy()))

class CharModel(keras.Model):
    def __init__(self, vocab_size, dim, units):
        super().__init__()
        self.embedding = layers.Embedding(vocab_size, dim)
        self.gru = layers.GRU(units, return_sequences=True, return_state=True)
        self.dense = layers.Dense(vocab_size)
    def call(self, inputs, states=None, return_state=False, training=False):
        x = self.embedding(inputs)
        if states is None:
            states = self.gru.get_initial_state(inputs.shape[0]) if inputs.shape[0] else None
        x, states = self.gru(x, initial_state=states, training=training)
        x = self.dense(x)
        return (x, states) if return_state else x

keras.utils.set_random_seed(5)
m = CharModel(len(vocab), 8, 16)
m.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
h = m.fit(ds, epochs=3, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
m.summary()
state, ch = None, tf.constant([[vocab.index("t")]])
out = []
for _ in range(8):
    logits, state = m(ch, states=state, return_state=True)
    ch = tf.argmax(logits[:, -1], axis=-1)[:, tf.newaxis]
    out.append(vocab[int(ch[0, 0])])
print("".join(out), state.shape if hasattr(state, "shape") else type(state))
tf.random.set_seed(3)
print(np.exp(h.history["loss"][-1]).round(3))
@tf.function
def step(v):
    return v * 2 + 1
print(step(tf.constant(3)), step(tf.constant([1.0, 2.0])).numpy())
