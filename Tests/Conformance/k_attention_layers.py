import numpy as np
import keras
from keras import layers

q = np.array([[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]], dtype="float32")
v = np.array([[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]]], dtype="float32")
att = layers.Attention()
out, scores = att([q, v], return_attention_scores=True)
print(np.round(out.numpy(), 4))
print(np.round(scores.numpy(), 4))
mask = np.array([[True, True, False, False]])
out = att([q, v], mask=[None, mask])
print(np.round(out.numpy(), 4))
print(np.round(layers.Attention(use_scale=True, score_mode="dot")([q, v]).numpy(), 4)[0, 0])
causal = layers.Attention()([q, q], use_causal_mask=True)
print(np.round(causal.numpy(), 4))
add = layers.AdditiveAttention(use_scale=False)
print(np.round(add([q, v]).numpy(), 4))
mha = layers.MultiHeadAttention(num_heads=2, key_dim=3, name="mha")
y, w = mha(q, v, return_attention_scores=True)
print(y.shape, w.shape)
for p in mha.weights:
    print(p.path, p.shape)
print(mha.count_params(), np.allclose(np.sum(w, axis=-1), 1, atol=1e-6))
