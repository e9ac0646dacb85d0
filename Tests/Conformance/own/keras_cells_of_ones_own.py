import numpy as np
import keras
from keras import layers, ops

cell = layers.GRUCell(2)
cell.build((None, 3))
cell.set_weights([np.cos(np.arange(w.numpy().size)).reshape(w.shape) / 2 for w in cell.weights])
x = np.sin(np.arange(12.0)).reshape(1, 4, 3).astype("float32")
h = cell.get_initial_state(batch_size=1)
print(type(h).__name__, [tuple(s.shape) for s in h])
state = h
for t in range(4):
    out, state = cell(x[:, t], state)
    print(t, np.round(out.numpy(), 4))
layer = layers.RNN(cell)
print(np.allclose(layer(x), out))
print(cell.state_size, cell.output_size, cell.units)

class MinimalCell(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="kernel")
        self.recurrent = self.add_weight(shape=(self.units, self.units), initializer="zeros", name="recurrent")

    def call(self, inputs, states):
        prev = states[0]
        h = ops.matmul(inputs, self.kernel) + 0.5 * prev + ops.matmul(prev, self.recurrent)
        return h, [h]

r = layers.RNN(MinimalCell(2), return_sequences=True)
print(np.round(r(x).numpy(), 4))
stack = layers.StackedRNNCells([layers.LSTMCell(2), layers.LSTMCell(3)])
rs = layers.RNN(stack, return_state=True)
o = rs(x)
print(o[0].shape, len(o), stack.state_size)
print([w.path.split("/")[-1] for w in rs.weights])
