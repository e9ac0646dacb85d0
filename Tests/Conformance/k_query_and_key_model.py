import numpy as np
import keras
from keras import layers

vocab, width = 10, 4
keras.utils.set_random_seed(2)
q = keras.Input((5,), dtype="int32", name="query")
k = keras.Input((7,), dtype="int32", name="key")
emb = layers.Embedding(vocab, width, name="shared")
qe, ke = emb(q), emb(k)
att = layers.Attention(name="attention")([qe, ke])
pooled_q = layers.GlobalAveragePooling1D(name="pq")(qe)
pooled_a = layers.GlobalAveragePooling1D(name="pa")(att)
out = layers.Dense(1, activation="sigmoid", name="match")(layers.Concatenate()([pooled_q, pooled_a]))
model = keras.Model([q, k], out)
model.summary()
a = np.array([[1, 2, 3, 4, 5], [5, 4, 3, 2, 1]])
b = np.array([[1, 2, 3, 4, 5, 6, 7], [9, 9, 9, 9, 9, 9, 9]])
print(np.round(model.predict([a, b], verbose=0), 4))
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit([a, b], np.array([1, 0]), epochs=6, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print(np.round(model.predict({"query": a, "key": b}, verbose=0), 3).ravel())
