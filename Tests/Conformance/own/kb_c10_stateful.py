import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
model = keras.Sequential([
    keras.Input(batch_shape=(1, 2, 1)),
    layers.GRU(3, stateful=True, name="memory"),
    layers.Dense(1, name="out"),
])
series = np.sin(np.arange(8) / 2).reshape(1, 8, 1).astype("float32")
first = model.predict(series[:, :2], verbose=0)
second = model.predict(series[:, :2], verbose=0)
print(np.round(first, 5), np.round(second, 5), np.allclose(first, second))
model.layers[0].reset_states()
print(np.allclose(first, model.predict(series[:, :2], verbose=0)))
model.layers[0].reset_states()
outs = [float(model.predict(series[:, i:i + 2], verbose=0)[0, 0]) for i in range(0, 8, 2)]
print([f"{o:.4f}" for o in outs])
plain = keras.Sequential([keras.Input(shape=(None, 1)), layers.GRU(3), layers.Dense(1)])
plain.set_weights(model.get_weights())
print(f"{plain.predict(series, verbose=0)[0, 0]:.4f}")
print([tuple(s.shape) for s in model.layers[0].states])
print(np.round(model.layers[0].states[0].numpy(), 4))
model.summary()
try:
    m = keras.Sequential([keras.Input((2, 1)), layers.LSTM(2, stateful=True)])
except ValueError as e:
    print(str(e)[:120])
