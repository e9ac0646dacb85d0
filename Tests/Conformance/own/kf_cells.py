import numpy as np, keras
from keras import layers
keras.utils.set_random_seed(3)
cell = layers.LSTMCell(2)
x = np.random.RandomState(0).randn(2, 3, 4).astype("float32")
h = [np.zeros((2, 2), "float32"), np.zeros((2, 2), "float32")]
for t in range(3):
    out, h = cell(x[:, t], h)
    print(np.round(out.numpy(), 4), np.round(h[1].numpy(), 4))
print([(w.name, w.shape) for w in cell.weights], cell.units)
lstm = layers.LSTM(2); lstm.build((None, 3, 4)); lstm.set_weights(cell.get_weights())
print(np.round(lstm(x).numpy(), 4))
rnn = layers.RNN(layers.GRUCell(3), return_sequences=True)
print(rnn(x).shape)
g = layers.GRU(3, return_sequences=True); g.build((None, 3, 4)); g.set_weights(rnn.get_weights())
print(np.allclose(g(x), rnn(x), atol=1e-6))
s = layers.SimpleRNNCell(2)
o, st = s(x[:, 0], [np.zeros((2, 2), "float32")])
print(np.round(o.numpy(), 4), len(st))
m = keras.Sequential([keras.Input((3, 4)), layers.RNN([layers.LSTMCell(3), layers.LSTMCell(2)]), layers.Dense(1)])
m.compile("adam", "mse")
print(m.output_shape, m.count_params())
print([round(v, 4) for v in m.fit(x, np.ones((2, 1)), epochs=2, verbose=0).history["loss"]])
