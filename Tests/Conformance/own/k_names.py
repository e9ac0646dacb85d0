import keras
from keras import layers

m1 = keras.Sequential([keras.Input((2,)), layers.Dense(1), layers.Dense(1), layers.Dropout(0.1), layers.BatchNormalization()])
m2 = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
print(m1.name, m2.name)
print([l.name for l in m1.layers], [l.name for l in m2.layers])
keras.backend.clear_session()
m3 = keras.Sequential([keras.Input((4, 2)), layers.LSTM(1, return_sequences=True), layers.GlobalMaxPooling1D(), layers.LayerNormalization()])
print(m3.name, [l.name for l in m3.layers])
try:
    keras.Sequential([layers.Dense(1, name="x"), layers.Dense(2, name="x")])
except ValueError as e:
    print(e)
m3.summary()
print(m1.layers[3].count_params(), len(m1.layers[3].trainable_weights), len(m1.layers[3].non_trainable_weights))
for l in (layers.Conv1D(2, 3), layers.SimpleRNN(4), layers.Bidirectional(layers.LSTM(2)), layers.TimeDistributed(layers.Dense(1)), layers.Reshape((2, 2)), layers.Permute((2, 1)), layers.RepeatVector(3), layers.Embedding(5, 2), layers.MultiHeadAttention(2, 3)):
    print(l.name, type(l).__name__)
