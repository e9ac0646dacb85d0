import numpy as np
import keras
from keras import layers

# an LSTM that adds, with state carried over batches
keras.utils.set_random_seed(23)
rng = np.random.RandomState(0)
x = rng.randint(0, 2, size=(32, 5, 1)).astype("float32")
y = x.sum(axis=(1, 2))
model = keras.Sequential([keras.Input((5, 1)), layers.LSTM(6, dropout=0.1, recurrent_dropout=0.1), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.03), loss="mae")
h = model.fit(x, y, epochs=5, batch_size=8, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print(np.round(model.predict(x[:3], verbose=0).ravel(), 3), y[:3])

stateful = keras.Sequential([keras.Input(batch_shape=(2, 3, 1)), layers.GRU(2, stateful=True), layers.Dense(1)])
xs = np.linspace(0, 1, 12).reshape(4, 3, 1)
a = stateful.predict(xs[:2], batch_size=2, verbose=0)
b = stateful.predict(xs[:2], batch_size=2, verbose=0)
stateful.layers[0].reset_state()
c = stateful.predict(xs[:2], batch_size=2, verbose=0)
print(np.round(a.ravel(), 4), np.round(b.ravel(), 4), np.allclose(a, c))
