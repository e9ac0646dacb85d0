import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
model = keras.Sequential([
    keras.Input(batch_shape=(1, 2, 1)),
    layers.LSTM(3, stateful=True),
    layers.Dense(1),
])
series = np.sin(np.arange(8) / 2).reshape(1, 8, 1).astype("float32")
parts = [series[:, i:i + 2] for i in range(0, 8, 2)]
first = [model.predict(p, verbose=0)[0, 0] for p in parts]
second = [model.predict(p, verbose=0)[0, 0] for p in parts]
model.reset_states() if hasattr(model, "reset_states") else model.layers[0].reset_state()
third = [model.predict(p, verbose=0)[0, 0] for p in parts]
print(np.round(first, 5))
print(np.round(second, 5))
print(np.allclose(first, third))
lstm = model.layers[0]
print(lstm.stateful, [tuple(s.shape) for s in lstm.states])
print(np.round(lstm.states[0].numpy(), 4))
lstm.reset_state()
print(lstm.states[0].numpy())
print(model.input_shape, model.output_shape)

cell = layers.LSTMCell(3)
h = [np.zeros((1, 3), "float32"), np.zeros((1, 3), "float32")]
out, h = cell(series[:, 0], h)
print(out.shape, len(h))
rnn = layers.RNN([layers.LSTMCell(3), layers.GRUCell(2)], return_sequences=True)
print(rnn(series).shape)
print([w.shape for w in rnn.get_weights()])
