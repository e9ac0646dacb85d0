import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(123)
vocab = ["<pad>", "a", "b", "c", "d"]
seqs = np.array([[1, 2, 3, 4], [2, 3, 4, 1], [3, 4, 1, 2]])
x, y = seqs[:, :-1], seqs[:, 1:]
model = keras.Sequential([layers.Embedding(5, 8), layers.LSTM(16, return_sequences=True), layers.Dense(5)])
model.compile(keras.optimizers.Adam(0.05), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
h = model.fit(x, y, epochs=15, verbose=0)
print(f"{h.history['loss'][0]:.3f} -> {h.history['loss'][-1]:.3f}, acc {h.history['accuracy'][-1]:.2f}")
seq = [1]
for _ in range(3):
    logits = model.predict(np.array([seq]), verbose=0)[0, -1]
    seq.append(int(np.argmax(logits)))
print([vocab[i] for i in seq])
logits = model(np.array([[1, 2]]))[:, -1]
print(keras.random.categorical(logits / 0.5, 6, seed=1).numpy())
print(keras.random.categorical(logits, 4, seed=keras.random.SeedGenerator(2)).shape)
