import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(101)
lstm = layers.LSTM(3, return_sequences=True)
x = np.random.uniform(-1, 1, size=(1, 4, 2)).astype("float32")
y = lstm(x).numpy()
W, U, b = lstm.get_weights()
print(W.shape, U.shape, b)
def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))
h = np.zeros((1, 3)); c = np.zeros((1, 3))
for t in range(4):
    z = x[:, t] @ W + h @ U + b
    i, f, g, o = np.split(z, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h = sigmoid(o) * np.tanh(c)
    print(t, h.round(4), np.abs(h - y[:, t]).max() < 1e-6)
print(lstm.units, lstm.unit_forget_bias, lstm.activation.__name__, lstm.recurrent_activation.__name__)
last = layers.LSTM(3)
last.build((None, None, 2))
last.set_weights([W, U, b])
print(np.allclose(last(x), y[:, -1]))
print(last.count_params(), 4 * (3 * (3 + 2) + 3))
two = keras.Sequential([keras.Input((None, 2)), layers.LSTM(4, return_sequences=True), layers.LSTM(3), layers.Dense(1)])
two.summary()
for n in (2, 5):
    print(two(np.zeros((1, n, 2))).shape)
