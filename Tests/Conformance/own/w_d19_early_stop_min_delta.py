import numpy as np
import keras
from keras import layers

x = np.linspace(0, 1, 10).reshape(-1, 1)
y = 5 * x - 2

def run(**options):
    model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="ones")])
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss="mse", metrics=["mae"])
    stop = keras.callbacks.EarlyStopping(**options)
    h = model.fit(x, y, epochs=25, batch_size=10, shuffle=False, verbose=0, callbacks=[stop])
    return len(h.history["loss"]), stop.stopped_epoch, h.history["loss"][-1]

for options in [
    {"monitor": "loss", "patience": 3},
    {"monitor": "loss", "patience": 0, "min_delta": 0.1},
    {"monitor": "loss", "patience": 2, "min_delta": 0.05},
    {"monitor": "mae", "mode": "max", "patience": 1},
    {"monitor": "loss", "baseline": 0.5, "patience": 4},
]:
    n, stopped, last = run(**options)
    print(n, stopped, f"{last:.3f}", {k: v for k, v in options.items() if k != "monitor"})

log = keras.callbacks.History()
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer="sgd", loss="mae")
model.fit(x, y, epochs=2, verbose=0, shuffle=False, callbacks=[log])
print([f"{v:.4f}" for v in log.history["loss"]])
