import numpy as np
import keras
from keras import layers

vocab = ["<pad>", "not", "good", "bad", "at", "all"]
ids = {w: i for i, w in enumerate(vocab)}

def encode(text, length=5, padding="post"):
    row = [ids[w] for w in text.split()]
    pad = [0] * (length - len(row))
    return row + pad if padding == "post" else pad + row

a = "good not bad"
b = "bad not good"
print(encode(a), encode(b, padding="pre"))

average = keras.Sequential([
    keras.Input(shape=(5,)),
    layers.Embedding(6, 2),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])
table = np.array([[0, 0], [-1, 0.5], [2, 0], [-2, 1], [0.1, 0.1], [0, 0.3]])
average.set_weights([table, np.array([[1.0], [2.0]]), np.zeros(1)])
x = np.array([encode(a), encode(b)])
p = average.predict(x, verbose=0)
print(np.round(p.ravel(), 4), "order lost:", np.allclose(p[0], p[1]))

recurrent = keras.Sequential([keras.Input(shape=(5,)), layers.Embedding(6, 2), layers.SimpleRNN(2)])
recurrent.set_weights([table, np.array([[0.5, -0.2], [0.3, 0.4]]), np.array([[0.5, 0.1], [-0.3, 0.6]]), np.zeros(2)])
h = recurrent.predict(x, verbose=0)
print(np.round(h, 4), "order lost:", np.allclose(h[0], h[1], atol=1e-3))
try:
    print(encode("good movie"))
except KeyError as e:
    print("unknown word", e)
