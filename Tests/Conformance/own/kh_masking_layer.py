import numpy as np
import keras
from keras import layers

x = np.array([
    [[1.0, 2.0], [0.5, -1.0], [-1.0, -1.0]],
    [[0.3, 0.3], [-1.0, -1.0], [-1.0, -1.0]],
], dtype="float32")
masking = layers.Masking(mask_value=-1.0)
print(masking.compute_mask(x))
out = masking(x)
print(out._keras_mask if hasattr(out, "_keras_mask") else None)
print(out.numpy())

keras.utils.set_random_seed(5)
model = keras.Sequential([
    keras.Input((3, 2)),
    layers.Masking(mask_value=-1.0),
    layers.GRU(3, return_sequences=True),
    layers.TimeDistributed(layers.Dense(2, activation="softmax")),
])
print(model.predict(x, verbose=0).round(4))
for layer in model.layers:
    print(layer.name, layer.supports_masking)
emb = layers.Embedding(10, 3, mask_zero=True)
ids = np.array([[4, 2, 0, 0], [1, 0, 0, 0]])
print(emb.compute_mask(ids))
vectors = emb(ids)
pooled = layers.GlobalAveragePooling1D()(vectors, mask=emb.compute_mask(ids))
table = emb.get_weights()[0]
by_hand = np.stack([table[[4, 2]].mean(0), table[[1]].mean(0)])
print(np.allclose(pooled, by_hand, atol=1e-6))
auto = layers.GlobalAveragePooling1D()(vectors)
print(np.allclose(auto, by_hand, atol=1e-6))
print(masking.get_config())
print(emb.get_config())
