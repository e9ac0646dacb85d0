import numpy as np
import keras
from keras import layers

# one LSTM, many ways to call it
keras.utils.set_random_seed(17)
lstm = layers.LSTM(3)
x = np.random.normal(size=(2, 5, 4)).astype("float32")
whole = lstm(x)
print(whole.shape, np.round(whole.numpy(), 4))
seq = layers.LSTM(3, return_sequences=True)
seq.build((None, 5, 4))
seq.set_weights(lstm.get_weights())
print(np.allclose(seq(x)[:, -1], whole, atol=1e-6))
mask = np.array([[True, True, True, False, False], [True] * 5])
masked = lstm(x, mask=mask)
print(np.allclose(masked[0], seq(x)[0, 2], atol=1e-6), np.allclose(masked[1], whole[1], atol=1e-6))
print(np.round(seq(x, mask=mask).numpy()[0], 3))
state = [np.ones((2, 3), "float32"), np.zeros((2, 3), "float32")]
print(np.round(lstm(x, initial_state=state).numpy(), 4))
back = layers.LSTM(3, go_backwards=True)
back.build((None, 5, 4))
back.set_weights(lstm.get_weights())
print(np.allclose(back(x), lstm(x[:, ::-1]), atol=1e-6))
cell = layers.LSTMCell(3)
cell.build((2, 4))
cell.set_weights(lstm.get_weights())
h = c = np.zeros((2, 3), "float32")
for t in range(5):
    y, (h, c) = cell(x[:, t], [h, c])
print(np.allclose(y, whole, atol=1e-6), np.round(np.array(c)[0], 4))
print(lstm.units, lstm.activation.__name__, lstm.recurrent_activation.__name__, lstm.return_sequences, [w.name for w in lstm.weights])
