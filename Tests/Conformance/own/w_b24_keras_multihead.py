import numpy as np
import keras
from keras import layers

x = (np.arange(12).reshape(1, 3, 4) / 10 - 0.5).astype("float32")
mha = layers.MultiHeadAttention(num_heads=2, key_dim=3)
out = mha(x, x)
print(out.shape)
for w in mha.weights:
    print(tuple(w.shape))

rng = np.random.RandomState(0)
mha.set_weights([rng.randn(*w.shape) * 0.5 for w in mha.get_weights()])
out, scores = mha(x, x, return_attention_scores=True)
print(scores.shape)
print(np.round(np.array(scores[0, 0]), 4))
print(np.round(np.array(out[0]), 3))

causal, scores = mha(x, x, use_causal_mask=True, return_attention_scores=True)
print(np.round(np.array(scores[0, 1]), 3))

norm = layers.LayerNormalization()
z = np.array(norm(np.array([[1.0, 2.0, 3.0, 6.0]], dtype="float32")))
print(np.round(z, 3), f"{z.mean():.3f}")
added = layers.Add()([out, x])
print(added.shape, np.allclose(added, np.array(out) + x, atol=1e-6))
