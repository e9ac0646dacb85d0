import numpy as np
import keras
from keras import layers

x = np.random.RandomState(0).rand(2, 4, 6).astype("float32")
mha = layers.MultiHeadAttention(num_heads=2, key_dim=3, value_dim=4, output_shape=5, use_bias=False)
mha.build((2, 4, 6), (2, 4, 6))
for i, w in enumerate(mha.weights):
    w.assign(np.sin(np.arange(np.prod(w.shape)) + i).reshape(w.shape))
    print(w.path, w.shape)
print(np.round(mha(x, x).numpy()[0], 3))
mask = np.array([[1, 1, 1, 0], [1, 1, 0, 0]], dtype=bool)
out, scores = mha(x, x, return_attention_scores=True, attention_mask=np.tril(np.ones((1, 4, 4))))
print(np.round(scores.numpy()[0, 0], 3))
out, scores = mha(x, x, query_mask=mask, value_mask=mask, return_attention_scores=True)
print(np.round(scores.numpy()[1, 1], 3))
out, scores = mha(x, x, key_mask=mask, use_causal_mask=True, return_attention_scores=True)
print(np.round(scores.numpy()[0, 1], 3))
print(np.round(out.numpy()[1], 3))
emb = layers.Embedding(8, 6, mask_zero=True, embeddings_initializer=keras.initializers.Constant(0.1))
e = emb(np.array([[1, 2, 0, 0], [3, 4, 5, 0]]))
out, scores = mha(e, e, return_attention_scores=True)
print(np.round(scores.numpy()[:, 0, 0], 3))
q, v = keras.Input((3, 6)), keras.Input((5, 6))
m = keras.Model([q, v], layers.MultiHeadAttention(2, 4, dropout=0.1, name="cross")(q, v))
m.summary()
cfg = m.get_layer("cross").get_config()
print(cfg["num_heads"], cfg["key_dim"], cfg["value_dim"], cfg["dropout"], cfg["use_bias"])
try:
    layers.MultiHeadAttention(2, 4)(x)
except Exception as e:
    print(type(e).__name__)
