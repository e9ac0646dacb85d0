import keras
from keras import layers

a = layers.Dense(2)
b = layers.Dense(2)
c = layers.LSTM(3)
d = layers.Bidirectional(layers.GRU(2))
e = layers.MultiHeadAttention(2, 3)
f = layers.Conv1D(2, 3)
g = layers.GlobalAveragePooling1D()
print(a.name, b.name, c.name, d.name, e.name, f.name, g.name)
print(layers.BatchNormalization().name, layers.LayerNormalization().name, layers.TimeDistributed(a).name)
keras.backend.clear_session()
print(layers.Dense(1).name, layers.Dense(1).name)
m = keras.Sequential()
print(m.name, keras.Sequential().name)
i = keras.Input((3,))
print(i.name, i.shape, i.dtype)
f1 = keras.Model(i, layers.Dense(2)(i))
print(f1.name, [l.name for l in f1.layers])
try:
    keras.Sequential([layers.Dense(2, name="x"), layers.Dense(2, name="x")])
except ValueError as err:
    print(type(err).__name__, str(err).splitlines()[0])
try:
    layers.Dense(2, name="a/b")
except ValueError as err:
    print(type(err).__name__, str(err).splitlines()[0])
print(repr(a))
print(m)
try:
    m.add("dense")
except Exception as err:
    print(type(err).__name__, str(err).splitlines()[0])
try:
    m.pop()
    print(len(m.layers))
except Exception as err:
    print(type(err).__name__, err)
