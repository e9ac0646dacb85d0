import numpy as np
import keras
from keras import layers

lstm = layers.LSTM(3, return_sequences=True, return_state=True)
x = np.sin(np.arange(24)).reshape(2, 4, 3)
lstm.build((None, 4, 3))
lstm.set_weights([np.cos(np.arange(w.size) + i).reshape(w.shape) * 0.3 for i, w in enumerate(lstm.get_weights())])
seq, h, c = lstm(x)
print(seq.shape, h.shape, c.shape)
print(np.allclose(seq[:, -1], h))
print(np.round(h.numpy(), 4))
print(np.round(c.numpy(), 4))

# carry the state over to a second piece
seq1, h1, c1 = lstm(x[:, :2])
seq2, h2, c2 = lstm(x[:, 2:], initial_state=[h1, c1])
print(np.allclose(h2, h, atol=1e-6), np.allclose(c2, c, atol=1e-6))

gru = layers.GRU(2, return_state=True, reset_after=False, use_bias=False)
out, state = gru(x)
print(out.shape, state.shape, [w.shape for w in gru.get_weights()])
simple = layers.SimpleRNN(2, activation="relu", kernel_initializer="ones", recurrent_initializer="zeros")
print(np.round(simple(x).numpy(), 4))
print(lstm.get_config()["unit_forget_bias"], lstm.get_config()["recurrent_activation"])
cell = layers.LSTMCell(2, kernel_initializer="ones", recurrent_initializer="ones")
y, states = cell(np.ones((1, 2), dtype="float32"), [np.zeros((1, 2), dtype="float32")] * 2)
print(np.round(y.numpy(), 4), len(states))
print(layers.RNN(cell)(x[:, :, :2]).shape)
