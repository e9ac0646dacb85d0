import numpy as np
import keras
from keras import layers

masking = layers.Masking(mask_value=-1.0)
x = np.array([[[1.0], [2.0], [-1.0]], [[3.0], [-1.0], [-1.0]]], dtype="float32")
print(masking.compute_mask(x).numpy())
print(masking(x).numpy()[:, :, 0])
model = keras.Sequential([
    keras.Input(shape=(3, 1)),
    masking,
    layers.SimpleRNN(1, activation="linear", return_sequences=True,
                     kernel_initializer="ones", recurrent_initializer="ones"),
])
print(model.predict(x, verbose=0)[:, :, 0])
pool = keras.Sequential([keras.Input((3, 1)), layers.Masking(-1.0), layers.GlobalAveragePooling1D()])
print(pool.predict(x, verbose=0).ravel())
emb = layers.Embedding(5, 2, mask_zero=True, embeddings_initializer="ones")
ids = np.array([[1, 2, 0], [3, 0, 0]])
print(emb.compute_mask(ids).numpy())
out = emb(ids)
print(out._keras_mask.numpy().astype(int))
print(keras.utils.pad_sequences([[1, 2, 3], [4], [5, 6]]))
print(keras.utils.pad_sequences([[1, 2, 3], [4], [5, 6]], maxlen=2, padding="post", truncating="post"))
print(keras.utils.pad_sequences([[0.5], [1.5, 2.5]], dtype="float32", value=-1.0))
last = keras.Sequential([keras.Input((None,)), layers.Embedding(5, 2, mask_zero=True), layers.GRU(2), layers.Dense(1)])
keras.utils.set_random_seed(0)
print(np.allclose(last.predict(np.array([[1, 2, 0]]), verbose=0), last.predict(np.array([[1, 2]]), verbose=0), atol=1e-6))
