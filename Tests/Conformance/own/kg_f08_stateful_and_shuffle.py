import numpy as np
import keras
from keras import layers

x = np.arange(8.0).reshape(2, 4, 1) / 8
lstm = layers.LSTM(2, stateful=True, kernel_initializer="ones", recurrent_initializer="zeros", bias_initializer="zeros")
model = keras.Sequential([keras.Input(batch_shape=(2, 4, 1)), lstm])
a = model.predict(x, verbose=0)
b = model.predict(x, verbose=0)
lstm.reset_state()
c = model.predict(x, verbose=0)
print(a.round(4), b.round(4), np.allclose(a, c), np.allclose(a, b))
print([s.numpy().round(3).tolist() for s in lstm.states])
whole = layers.GRU(3, return_sequences=True, return_state=True, go_backwards=True, kernel_initializer="ones", recurrent_initializer="zeros")
seq, last = whole(x)
print(seq.shape, np.allclose(seq[:, -1], last), seq.numpy()[0, :, 0].round(4))
cell = layers.RNN([layers.LSTMCell(2, kernel_initializer="ones", recurrent_initializer="zeros"), layers.GRUCell(1, kernel_initializer="ones", recurrent_initializer="zeros")])
print(cell(x).numpy().round(4))
init = layers.LSTM(2, kernel_initializer="zeros", recurrent_initializer="ones", bias_initializer="zeros")
print(init(x, initial_state=[np.ones((2, 2)), np.ones((2, 2))]).numpy().round(4))
drop = layers.LSTM(2, dropout=0.5, recurrent_dropout=0.0, seed=1, kernel_initializer="ones", recurrent_initializer="zeros")
print(np.allclose(drop(x), drop(x)), drop.get_config()["dropout"])
print(layers.SimpleRNN(2, unroll=False, activation="relu", kernel_initializer="ones", recurrent_initializer="identity")(x).numpy())
print(layers.Bidirectional(layers.LSTM(1, kernel_initializer="ones", recurrent_initializer="zeros"), merge_mode="ave")(x).numpy().round(4))
