import numpy as np
import keras
from keras import layers

class Encoder(keras.Model):
    def __init__(self, vocab, width, units, **kwargs):
        super().__init__(**kwargs)
        self.emb = layers.Embedding(vocab, width, mask_zero=True)
        self.gru = layers.GRU(units, return_sequences=True, return_state=True)

    def call(self, x):
        mask = self.emb.compute_mask(x)
        seq, state = self.gru(self.emb(x), mask=mask)
        return seq, state, mask

class Decoder(keras.Model):
    def __init__(self, vocab, width, units):
        super().__init__()
        self.emb = layers.Embedding(vocab, width)
        self.gru = layers.GRU(units, return_sequences=True, return_state=True)
        self.att = layers.AdditiveAttention()
        self.out = layers.Dense(vocab)

    def call(self, inputs):
        x, seq, state, mask = inputs
        h, state = self.gru(self.emb(x), initial_state=state)
        context, weights = self.att([h, seq], mask=[None, mask], return_attention_scores=True)
        return self.out(keras.ops.concatenate([h, context], axis=-1)), state, weights

keras.utils.set_random_seed(8)
enc, dec = Encoder(10, 4, 5, name="enc"), Decoder(10, 4, 5)
src = np.array([[1, 2, 3, 0], [4, 5, 0, 0]])
seq, state, mask = enc(src)
print(seq.shape, state.shape, mask.numpy().astype(int).tolist(), np.round(state.numpy()[0], 4))
token = np.array([[1], [1]])
for step in range(3):
    logits, state, w = dec([token, seq, state, mask])
    token = np.argmax(logits.numpy(), axis=-1)
    print(step, token.ravel(), np.round(w.numpy()[0, 0], 3))
print(len(enc.trainable_variables), len(dec.trainable_variables), enc.name)
