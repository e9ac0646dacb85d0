import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
x = np.random.randint(1, 6, (10, 4))
x[3, 2:] = 0
x[7, 1:] = 0
tags = (x % 3).astype("int32")
model = keras.Sequential([
    keras.Input((4,)),
    layers.Embedding(6, 4, mask_zero=True),
    layers.Bidirectional(layers.GRU(3, return_sequences=True)),
    layers.Dense(3, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(x, tags, epochs=3, batch_size=5, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]], [f"{v:.4f}" for v in h.history["accuracy"]])
loss, acc = model.evaluate(x, tags, verbose=0)
p = model.predict(x, verbose=0)
keep = x != 0
nll = -np.log(p[np.arange(10)[:, None], np.arange(4), tags])
print(f"{loss:.4f} {(nll * keep).sum() / keep.sum():.4f} {nll.mean():.4f}")
print(f"{acc:.4f} {(p.argmax(-1) == tags)[keep].mean():.4f}")
