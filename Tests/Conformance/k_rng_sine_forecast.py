import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(15)
rng = np.random.RandomState(15)
t = np.arange(0, 30, 0.5)
s = np.sin(t) + 0.1 * rng.randn(len(t))
def windows(s, n):
    x = np.stack([s[i:i + n] for i in range(len(s) - n)])
    return x[..., None], s[n:]
x, y = windows(s, 8)
split = int(0.75 * len(x))
model = keras.Sequential([keras.Input((8, 1)), layers.LSTM(8), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mse", metrics=["mae"])
h = model.fit(x[:split], y[:split], validation_data=(x[split:], y[split:]), epochs=8, batch_size=8, verbose=0)
for e in (0, 3, 7):
    print(e, " ".join(f"{k} {h.history[k][e]:.4f}" for k in ("loss", "mae", "val_loss", "val_mae")))
naive = np.mean((x[split:, -1, 0] - y[split:]) ** 2)
print(f"naive {naive:.4f} model {model.evaluate(x[split:], y[split:], verbose=0)[0]:.4f}")
window, path = x[-1].copy(), []
for _ in range(4):
    nxt = model.predict(window[None], verbose=0)[0, 0]
    path.append(round(float(nxt), 3))
    window = np.vstack([window[1:], [[nxt]]])
print(path)
