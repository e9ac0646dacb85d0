import numpy as np
import keras
from keras import layers

q = np.array([[[1.0, 0.0], [0.0, 2.0]]], dtype="float32")
v = np.array([[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]], dtype="float32")

attention = layers.Attention()
out, scores = attention([q, v], return_attention_scores=True)
print(out.shape, scores.shape)
print(np.round(np.array(out[0]), 4))
print(np.round(np.array(scores[0]), 4))

# dot products without any scaling
raw = q[0] @ v[0].T
e = np.exp(raw - raw.max(axis=1, keepdims=True))
w = e / e.sum(axis=1, keepdims=True)
print(np.allclose(w, scores[0], atol=1e-6), np.allclose(w @ v[0], out[0], atol=1e-6))

mask = np.array([[True, True, False]])
masked = attention([q, v], mask=[None, mask])
print(np.round(np.array(masked), 4))

self_attention = attention([v, v], use_causal_mask=True)
print(np.round(np.array(self_attention[0]), 3))
