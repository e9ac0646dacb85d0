import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
x = np.random.uniform(-1, 1, size=(2, 5, 3)).astype("float32")
out, h, c = layers.LSTM(4, return_sequences=True, return_state=True)(x)
print(out.shape, h.shape, c.shape, bool(np.allclose(out[:, -1], h)))
rnn = layers.SimpleRNN(2, activation="relu")
print(np.round(np.array(rnn(x)), 4))
gru = layers.GRU(2, reset_after=False, return_sequences=True)
print(np.round(np.array(gru(x))[0], 4), [w.shape for w in gru.get_weights()])
back = layers.LSTM(2, go_backwards=True)
print(np.round(np.array(back(x)), 4))
td = layers.TimeDistributed(layers.Dense(2, kernel_initializer="ones"))
print(np.round(np.array(td(x))[0, :2], 4))
masked = layers.Masking()(np.array([[[1.0], [2.0], [0.0], [0.0]]], dtype="float32"))
print(np.array(masked).ravel())
