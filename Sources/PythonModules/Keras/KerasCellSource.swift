import MiniPython

extension KerasPython {
  static let cellNames = ["LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells", "RNN"]

  /// The cells of recurrent layers, for those who go through a sequence step by step.
  ///
  /// - Source: `keras/src/layers/rnn/` of Keras 3.15.
  static let cells = ModuleDefinition(
    python: "_keras_cells", "One step of a recurrent layer.",
    #"""
    import numpy as np
    import keras
    from keras import ops

    class _Cell(keras.layers.Layer):
        _gates = 1
        _draws_first = False

        def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True,
                     kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros",
                     unit_forget_bias=True, reset_after=True, dropout=0.0, recurrent_dropout=0.0, seed=None, **kwargs):
            super().__init__(**kwargs)
            if units <= 0:
                raise ValueError(
                    f"Received an invalid value for argument `units`, expected a positive integer, got {units}")
            self.units, self.use_bias = units, use_bias
            self.activation = keras.activations.get(activation)
            self.recurrent_activation = keras.activations.get(recurrent_activation)
            self.seed = seed
            if self._draws_first:
                self.seed_generator = keras.random.SeedGenerator(seed)
            self.kernel_initializer = keras.initializers.get(kernel_initializer)
            self.recurrent_initializer = keras.initializers.get(recurrent_initializer)
            self.bias_initializer = keras.initializers.get(bias_initializer)
            self.unit_forget_bias, self.reset_after = unit_forget_bias, reset_after
            self.dropout, self.recurrent_dropout = dropout, recurrent_dropout
            if not self._draws_first:
                self.seed_generator = keras.random.SeedGenerator(seed)
            self.state_size = self._sizes()
            self.output_size = units

        def _sizes(self):
            return self.units

        def build(self, input_shape):
            n = self._gates * self.units
            self.kernel = self.add_weight(
                shape=(input_shape[-1], n), initializer=self.kernel_initializer, name="kernel")
            self.recurrent_kernel = self.add_weight(
                shape=(self.units, n), initializer=self.recurrent_initializer, name="recurrent_kernel")
            self.bias = None
            if self.use_bias:
                self.bias = self.add_weight(shape=self._bias_shape(n), initializer=self.bias_initializer, name="bias")
                self._start_bias()

        def _bias_shape(self, n):
            return (n,)

        def _start_bias(self):
            pass

        def __call__(self, inputs, states=None, training=None):
            inputs = ops.convert_to_tensor(inputs)
            if inputs.dtype != "float32":
                inputs = ops.cast(inputs, "float32")
            self._make(tuple(inputs.shape))
            if states is None:
                states = self.get_initial_state(inputs.shape[0])
            return self.call(inputs, states)

        def _make(self, input_shape):
            if not self.built:
                self.build(input_shape)

        def get_initial_state(self, batch_size=None):
            return [ops.zeros((batch_size, self.units))]

        def get_config(self):
            return {"units": self.units, "use_bias": self.use_bias}

    def _plain(states):
        return states if isinstance(states, (list, tuple)) else [states]

    class SimpleRNNCell(_Cell):
        _draws_first = True
        def call(self, inputs, states, training=False):
            before = _plain(states)[0]
            h = ops.matmul(inputs, self.kernel)
            if self.bias is not None:
                h = h + self.bias
            out = h + ops.matmul(before, self.recurrent_kernel)
            out = self.activation(out)
            return out, ([out] if isinstance(states, (list, tuple)) else out)

    class LSTMCell(_Cell):
        _gates = 4

        def _sizes(self):
            return [self.units, self.units]

        def _start_bias(self):
            if self.unit_forget_bias:
                u = self.units
                start = np.zeros(4 * u, dtype="float32")
                start[u:2 * u] = 1.0
                self.bias.assign(start)

        def get_initial_state(self, batch_size=None):
            return [ops.zeros((batch_size, self.units)), ops.zeros((batch_size, self.units))]

        def call(self, inputs, states, training=False):
            h, c = states
            u = self.units
            z = ops.matmul(inputs, self.kernel) + ops.matmul(h, self.recurrent_kernel)
            if self.bias is not None:
                z = z + self.bias
            i = self.recurrent_activation(z[:, :u])
            f = self.recurrent_activation(z[:, u:2 * u])
            c = f * c + i * self.activation(z[:, 2 * u:3 * u])
            o = self.recurrent_activation(z[:, 3 * u:])
            h = o * self.activation(c)
            return h, [h, c]

    class GRUCell(_Cell):
        _gates = 3

        def _bias_shape(self, n):
            return (2, n) if self.reset_after else (n,)

        def call(self, inputs, states, training=False):
            h = _plain(states)[0]
            u = self.units
            x = ops.matmul(inputs, self.kernel)
            if self.bias is not None:
                x = x + (self.bias[0] if self.reset_after else self.bias)
            if self.reset_after:
                inner = ops.matmul(h, self.recurrent_kernel)
                if self.bias is not None:
                    inner = inner + self.bias[1]
                z = self.recurrent_activation(x[:, :u] + inner[:, :u])
                r = self.recurrent_activation(x[:, u:2 * u] + inner[:, u:2 * u])
                hh = self.activation(x[:, 2 * u:] + r * inner[:, 2 * u:])
            else:
                kernel = ops.convert_to_tensor(self.recurrent_kernel)
                inner = ops.matmul(h, kernel[:, :2 * u])
                z = self.recurrent_activation(x[:, :u] + inner[:, :u])
                r = self.recurrent_activation(x[:, u:2 * u] + inner[:, u:])
                hh = self.activation(x[:, 2 * u:] + ops.matmul(r * h, kernel[:, 2 * u:]))
            out = z * h + (1 - z) * hh
            return out, ([out] if isinstance(states, (list, tuple)) else out)

    class StackedRNNCells(keras.layers.Layer):
        def __init__(self, cells, **kwargs):
            super().__init__(**kwargs)
            self.cells = list(cells)
            self.state_size = [c.state_size for c in self.cells]
            self.output_size = self.cells[-1].output_size

        def _make(self, input_shape):
            for cell in self.cells:
                cell._make(input_shape)
                input_shape = (input_shape[0], cell.output_size)

        def get_initial_state(self, batch_size=None):
            return [c.get_initial_state(batch_size) for c in self.cells]

        def __call__(self, inputs, states=None, training=None):
            states = states or self.get_initial_state(inputs.shape[0])
            after = []
            for cell, state in zip(self.cells, states):
                inputs, state = cell(inputs, state)
                after.append(state)
            return inputs, after

    class RNN(keras.layers.Layer):
        def __init__(self, cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False,
                     unroll=False, **kwargs):
            super().__init__(**kwargs)
            self.cell = StackedRNNCells(cell) if isinstance(cell, (list, tuple)) else cell
            self.return_sequences, self.return_state, self.go_backwards = return_sequences, return_state, go_backwards

        def build(self, input_shape):
            if hasattr(self.cell, "_make"):
                self.cell._make((input_shape[0], input_shape[2]))

        def compute_output_shape(self, input_shape):
            units = self.cell.output_size
            if self.return_sequences:
                return (input_shape[0], input_shape[1], units)
            return (input_shape[0], units)

        def call(self, inputs, initial_state=None, training=False):
            states = initial_state
            if states is None:
                states = self.cell.get_initial_state(inputs.shape[0])
            steps = list(range(inputs.shape[1]))
            if self.go_backwards:
                steps = steps[::-1]
            outputs, out = [], None
            for t in steps:
                out, states = self.cell(inputs[:, t], states)
                outputs.append(out)
            result = ops.stack(outputs, axis=1) if self.return_sequences else out
            if self.return_state:
                return (result, *_plain(states))
            return result
    """#, names: cellNames)
}
