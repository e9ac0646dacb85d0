import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
model = keras.Sequential([
    keras.Input(shape=(6,)),
    layers.Embedding(20, 8),
    layers.Bidirectional(layers.LSTM(4)),
    layers.Dense(3, activation="softmax"),
])
x = np.arange(18).reshape(3, 6)
p = model.predict(x, verbose=0)
print(np.round(p, 4))
print([w.shape for w in model.layers[1].get_weights()])
for w in model.get_weights():
    print(f"{w.mean():8.4f} {w.std():.4f}")
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(x, np.array([0, 1, 2]), epochs=4, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print([round(v, 4) for v in h.history["accuracy"]])
