import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(31)
x = np.random.rand(2, 3, 2).astype("float32")
for reset_after in (True, False):
    gru = layers.GRU(2, reset_after=reset_after, name=f"gru_{reset_after}")
    y = gru(x)
    print(gru.name, [w.shape for w in gru.get_weights()], gru.count_params())
    print(np.round(y.numpy(), 4))
W, U, b = layers.GRU(2), None, None
W(x)
kernel, recurrent, bias = W.get_weights()
sig = lambda z: 1 / (1 + np.exp(-z))
h = np.zeros((2, 2))
for t in range(3):
    xp = x[:, t] @ kernel + bias[0]
    hp = h @ recurrent + bias[1]
    z = sig(xp[:, :2] + hp[:, :2])
    r = sig(xp[:, 2:4] + hp[:, 2:4])
    c = np.tanh(xp[:, 4:] + r * hp[:, 4:])
    h = z * h + (1 - z) * c
print(np.allclose(h, W(x).numpy(), atol=1e-6))
rnn = layers.SimpleRNN(3, activation="relu", return_sequences=True, return_state=True)
seq, last = rnn(x)
print(seq.shape, last.shape, np.allclose(seq[:, -1], last))
print(rnn.get_config()["activation"], rnn.get_config()["return_sequences"])
back = layers.LSTM(2, go_backwards=True, return_sequences=True)
print(back(x).shape, back.go_backwards)
