import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
model = keras.Sequential([
    keras.Input(shape=(5, 2)),
    layers.GRU(3, return_sequences=True),
    layers.Bidirectional(layers.LSTM(2), merge_mode="sum"),
    layers.Dense(1, kernel_initializer="he_normal"),
])
x = np.random.normal(size=(2, 5, 2))
print(np.round(model.predict(x, verbose=0), 4))
for w in model.weights:
    print(w.path, tuple(w.shape), f"{np.abs(w.numpy()).sum():.4f}")
print(np.round(model.layers[0].get_weights()[1] @ model.layers[0].get_weights()[1].T, 3))
print(model.layers[0].reset_after, model.layers[1].forward_layer.units, model.layers[1].merge_mode)
seq, state = layers.GRU(3, return_sequences=True, return_state=True)(x)
print(seq.shape, state.shape, np.allclose(seq[:, -1], state))
o, h, c = layers.LSTM(4, return_state=True, kernel_initializer="zeros", unit_forget_bias=False)(x)
print(o.numpy(), c.numpy())
