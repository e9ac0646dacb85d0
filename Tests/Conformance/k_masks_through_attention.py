import numpy as np
import keras
from keras import layers

# encoder and decoder attention, the causal mask and a padding mask
keras.utils.set_random_seed(21)
src = keras.Input((5,), dtype="int32", name="src")
tgt = keras.Input((4,), dtype="int32", name="tgt")
e = layers.Embedding(9, 6, mask_zero=True, name="src_emb")(src)
e = layers.LayerNormalization(name="ln1")(e + layers.MultiHeadAttention(2, 3, name="enc_self")(e, e))
d = layers.Embedding(9, 6, mask_zero=True, name="tgt_emb")(tgt)
d = layers.LayerNormalization(name="ln2")(d + layers.MultiHeadAttention(2, 3, name="dec_self")(d, d, use_causal_mask=True))
d = layers.LayerNormalization(name="ln3")(d + layers.MultiHeadAttention(2, 3, name="cross")(d, e))
out = layers.Dense(9, name="logits")(d)
model = keras.Model([src, tgt], out)
x = np.array([[1, 2, 3, 4, 5], [6, 7, 0, 0, 0]])
y = np.array([[1, 2, 3, 0], [4, 5, 0, 0]])
p = model.predict([x, y], verbose=0)
print(p.shape, np.round(p[0, 0, :5], 4), np.round(p[1, 1, :5], 4))
x2 = x.copy(); x2[1, 3] = 0
y2 = y.copy(); y2[0, 2] = 8
q = model.predict([x, y2], verbose=0)
print([bool(np.allclose(p[0, t], q[0, t], atol=1e-6)) for t in range(4)])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
h = model.fit([x, y], np.array([[2, 3, 4, 0], [5, 6, 0, 0]]), epochs=3, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]], [f"{v:.3f}" for v in h.history["accuracy"]])
print(model.count_params())
