import numpy as np
import keras
from keras import layers

t = np.arange(80)
series = np.sin(t / 6.0) + 0.01 * t
def windows(s, size, gap=0):
    x = np.lib.stride_tricks.sliding_window_view(s, size)[:len(s) - size - gap]
    return x[..., None], s[size + gap:]
x, y = windows(series, 8)
print(x.shape, y.shape, np.allclose(x[5, -1, 0], series[12]), y[0] == series[8])
cut = 50
mean, std = series[:cut].mean(), series[:cut].std()
x, y = (x - mean) / std, (y - mean) / std
xa, ya, xb, yb = x[:cut], y[:cut], x[cut:], y[cut:]
shared = set(np.round(xa, 6).ravel()) & set(np.round(xb, 6).ravel())
print("time steps in both:", len(shared))
keras.utils.set_random_seed(5)
m = keras.Sequential([keras.Input((8, 1)), layers.LSTM(6), layers.Dense(1)])
m.compile(keras.optimizers.Adam(0.02), "mse", metrics=["mae"])
h = m.fit(xa, ya, epochs=8, batch_size=16, verbose=0)
print([f"{v:.3f}" for v in h.history["loss"]])
print("model", [f"{v:.3f}" for v in m.evaluate(xb, yb, verbose=0)], f"last value {np.abs(xb[:, -1, 0] - yb).mean():.3f}")
state = xb[0].copy()
out = []
for _ in range(4):
    nxt = m.predict(state[None], verbose=0)[0, 0]
    out.append(round(float(nxt), 3))
    state = np.roll(state, -1, axis=0)
    state[-1, 0] = nxt
print(out)
