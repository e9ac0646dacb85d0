import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(77)
vocab = ["<pad>", "the", "cat", "sat", "on", "mat", "dog", "ran"]
sents = ["the cat sat on the mat", "the dog ran", "the dog sat on the cat"]
ids = {w: i for i, w in enumerate(vocab)}
seqs = [[ids[w] for w in s.split()] for s in sents]
pairs = [(s[:i], s[i]) for s in seqs for i in range(1, len(s))]
x = keras.utils.pad_sequences([p[0] for p in pairs], maxlen=5)
y = np.array([p[1] for p in pairs])
print(x.shape, y.shape, x[3], y[3])
model = keras.Sequential([
    keras.Input((5,)),
    layers.Embedding(len(vocab), 8, mask_zero=True),
    layers.LSTM(12),
    layers.Dense(len(vocab), activation="softmax"),
])
model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.02), metrics=["accuracy"])
h = model.fit(x, y, epochs=30, batch_size=4, verbose=0)
for e in (0, 9, 19, 29):
    print(e, f"{h.history['loss'][e]:.4f} {h.history['accuracy'][e]:.3f}")
text = ["the"]
for _ in range(4):
    inp = keras.utils.pad_sequences([[ids[w] for w in text]], maxlen=5)
    p = model.predict(inp, verbose=0)[0]
    text.append(vocab[int(np.argmax(p))])
print(" ".join(text))
def sample(p, t):
    logits = np.log(p + 1e-9) / t
    e = np.exp(logits - logits.max())
    return e / e.sum()
for t in (0.5, 1.0, 2.0):
    q = sample(p, t)
    print(t, np.round(q, 3), round(float(-(q * np.log(q + 1e-12)).sum()), 3))
print(np.exp(h.history["loss"][-1]).round(3))
