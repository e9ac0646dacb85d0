import numpy as np
import keras
from keras import layers

# char-level text: one-hot, LSTM, sampling
text = "hello world. hello there. hello again."
chars = sorted(set(text))
idx = {c: i for i, c in enumerate(chars)}
print(len(chars), chars)
maxlen, step = 6, 2
seqs = [text[i:i + maxlen] for i in range(0, len(text) - maxlen, step)]
nxt = [text[i + maxlen] for i in range(0, len(text) - maxlen, step)]
x = np.zeros((len(seqs), maxlen, len(chars)), dtype="bool")
y = np.zeros((len(seqs), len(chars)), dtype="bool")
for i, s in enumerate(seqs):
    for t, c in enumerate(s):
        x[i, t, idx[c]] = 1
    y[i, idx[nxt[i]]] = 1
print(x.shape, y.shape, x.dtype)
keras.utils.set_random_seed(6)
model = keras.Sequential([keras.Input(shape=(maxlen, len(chars))), layers.LSTM(16), layers.Dense(len(chars), activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.RMSprop(learning_rate=0.01))
h = model.fit(x, y, batch_size=4, epochs=8, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
def sample(preds, temperature=1.0):
    preds = np.asarray(preds).astype("float64")
    preds = np.log(preds) / temperature
    e = np.exp(preds)
    preds = e / np.sum(e)
    return np.argmax(np.random.multinomial(1, preds, 1))
np.random.seed(0)
for temperature in [0.2, 1.0]:
    sentence, out = "hello ", ""
    for _ in range(10):
        xp = np.zeros((1, maxlen, len(chars)))
        for t, c in enumerate(sentence):
            xp[0, t, idx[c]] = 1.0
        c = chars[sample(model.predict(xp, verbose=0)[0], temperature)]
        sentence = sentence[1:] + c
        out += c
    print(temperature, repr(out))
