import numpy as np
import keras
from keras import layers

seq = keras.Sequential([keras.Input(shape=(4, 1)), layers.SimpleRNN(2, return_sequences=True)])
last = keras.Sequential([keras.Input(shape=(4, 1)), layers.SimpleRNN(2)])
W = np.array([[0.5, -1.0]])
U = np.array([[0.1, 0.4], [-0.3, 0.2]])
b = np.array([0.0, 0.1])
for m in (seq, last):
    m.set_weights([W, U, b])

x = np.array([1.0, 0.0, -1.0, 2.0]).reshape(1, 4, 1)
h = np.zeros(2)
for step in x[0]:
    h = np.tanh(step @ W + h @ U + b)
    print(np.round(h, 4))

out = seq.predict(x, verbose=0)
print(out.shape, last.predict(x, verbose=0).shape)
print(np.allclose(out[0, -1], h, atol=1e-6), np.allclose(out[:, -1], last.predict(x, verbose=0)))

layer = layers.LSTM(3, return_state=True)
y, state_h, state_c = layer(np.zeros((2, 4, 1), dtype="float32"))
print(y.shape, state_h.shape, state_c.shape, float(np.abs(np.array(y)).max()))

for cell, gates in [(layers.SimpleRNN, 1), (layers.GRU, 3), (layers.LSTM, 4)]:
    m = keras.Sequential([keras.Input(shape=(None, 3)), cell(5)])
    print(cell.__name__, m.count_params(), gates * (3 * 5 + 5 * 5 + 5), m.output_shape)
