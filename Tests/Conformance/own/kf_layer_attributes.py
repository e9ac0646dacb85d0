import keras
from keras import layers

d = layers.Dense(4, use_bias=False)
print(d.built, d.bias if hasattr(d, "bias") else "no bias attribute", d.units, d.use_bias)
d.build((None, 3))
print(d.built, d.kernel.shape, d.bias)
b = layers.Bidirectional(layers.LSTM(5, return_sequences=True), merge_mode="sum")
b.build((None, 7, 2))
print(b.forward_layer.name, b.backward_layer.name, b.merge_mode)
print(b.forward_layer.units, b.backward_layer.go_backwards, b.forward_layer.return_sequences)
print([tuple(w.shape) for w in b.weights])
print(b.compute_output_shape((None, 7, 2)))
g = layers.GRU(3)
g.build((None, 5, 2))
print([(w.name, tuple(w.shape)) for w in g.weights])
print(g.reset_after, g.return_state, g.activation.__name__, g.recurrent_activation.__name__)
e = layers.Embedding(10, 4, mask_zero=True)
e.build((None, 5))
import numpy as np
print(e.compute_mask(np.array([[1, 2, 0, 0, 0]])))
print(e.count_params(), e.input_dim, e.output_dim)
