import numpy as np
import keras
from keras import layers

x = np.array([[[1.0, 2.0], [3.0, 1.0], [0.0, 0.0]], [[2.0, 2.0], [0.0, 0.0], [0.0, 0.0]]], dtype="float32")
mask = layers.Masking(mask_value=0.0)
out = mask(x)
print(mask.compute_mask(x))
lstm = layers.LSTM(2, return_sequences=True, return_state=True, kernel_initializer="ones",
                   recurrent_initializer="zeros", bias_initializer="zeros")
seq, h, c = lstm(out, mask=mask.compute_mask(x))
print(np.round(seq.numpy(), 4))
print(np.round(h.numpy(), 4), np.round(c.numpy(), 4))
pool = layers.GlobalAveragePooling1D()
print(pool(x).numpy())
print(pool(x, mask=mask.compute_mask(x)).numpy())
e = layers.Embedding(5, 3, mask_zero=True)
print(e(np.array([[1, 0, 2]])).shape)
