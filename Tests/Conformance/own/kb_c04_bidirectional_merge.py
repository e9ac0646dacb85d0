import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 10).reshape(1, 5, 2).astype("float32")
for mode in ("concat", "sum", "mul", "ave", None):
    keras.utils.set_random_seed(5)
    layer = layers.Bidirectional(layers.LSTM(2), merge_mode=mode)
    y = layer(x)
    if mode is None:
        print(mode, [np.round(v.numpy(), 4).tolist() for v in y])
    else:
        print(mode, tuple(y.shape), np.round(y.numpy(), 4))
print([w.path for w in layer.weights])
print(layer.forward_layer.name, layer.backward_layer.name, layer.backward_layer.go_backwards)

keras.utils.set_random_seed(5)
model = keras.Sequential([
    keras.Input(shape=(5, 2)),
    layers.Bidirectional(layers.GRU(3, return_sequences=True), name="both"),
    layers.Bidirectional(layers.LSTM(2), merge_mode="sum"),
    layers.Dense(1),
])
model.summary()
print(np.round(model.predict(x, verbose=0), 5))
try:
    layers.Bidirectional(layers.LSTM(2), merge_mode="max")
except ValueError as e:
    print(e)
