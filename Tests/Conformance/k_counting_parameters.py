import numpy as np
import keras
from keras import layers

# how many parameters, by hand and by Keras
def lstm(i, u): return 4 * (u * (i + u) + u)
def gru(i, u): return 3 * (u * (i + u) + 2 * u)
rows = [
    (layers.Dense(7), (None, 5), 5 * 7 + 7),
    (layers.Dense(7, use_bias=False), (None, 5), 35),
    (layers.LSTM(6), (None, 3, 4), lstm(4, 6)),
    (layers.GRU(6), (None, 3, 4), gru(4, 6)),
    (layers.SimpleRNN(6), (None, 3, 4), 6 * (4 + 6) + 6),
    (layers.Bidirectional(layers.LSTM(6)), (None, 3, 4), 2 * lstm(4, 6)),
    (layers.Embedding(11, 3), (None, 3), 33),
    (layers.Conv1D(8, 3), (None, 9, 4), 3 * 4 * 8 + 8),
    (layers.BatchNormalization(), (None, 5), 20),
    (layers.LayerNormalization(), (None, 5), 10),
]
for layer, shape, expected in rows:
    layer.build(shape)
    print(f"{layer.__class__.__name__:20s} {layer.count_params():5d} {expected:5d} {layer.count_params() == expected}")
    assert layer.count_params() == expected
mha = layers.MultiHeadAttention(2, 4)
mha.build((None, 3, 6), (None, 3, 6))
print(mha.count_params(), 3 * (6 * 2 * 4 + 8) + 8 * 6 + 6)
print(layers.Dropout(0.5).count_params() if layers.Dropout(0.5).built else "not built")
print(layers.LSTM(3).compute_output_shape((None, 5, 2)), layers.LSTM(3, return_sequences=True).compute_output_shape((4, 5, 2)), layers.Dense(3).compute_output_shape((None, 2)), layers.Embedding(4, 2).compute_output_shape((None, 7)))
