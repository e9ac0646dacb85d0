import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
mha = layers.MultiHeadAttention(num_heads=2, key_dim=4)
x = np.cos(np.arange(24)).reshape(1, 4, 6).astype("float32")
out, scores = mha(x, x, return_attention_scores=True)
print(out.shape, scores.shape)
print(np.round(np.array(out)[0], 4))
print(np.round(np.array(scores)[0, 0], 4))
out, scores = mha(x, x, return_attention_scores=True, use_causal_mask=True)
print(np.round(np.array(scores)[0, 1], 4))
print([w.shape for w in mha.get_weights()])

inputs = keras.Input(shape=(4, 6))
h = layers.LayerNormalization()(layers.Add()([inputs, layers.MultiHeadAttention(2, 3)(inputs, inputs)]))
h = layers.GlobalAveragePooling1D()(h)
model = keras.Model(inputs, layers.Dense(1)(h))
print(np.round(model.predict(x, verbose=0), 4), model.count_params())
