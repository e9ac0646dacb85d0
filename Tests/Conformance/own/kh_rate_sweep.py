import numpy as np
import keras
from keras import layers

class LrSweep(keras.callbacks.Callback):
    def __init__(self, low, high, steps):
        super().__init__()
        self.rates = np.geomspace(low, high, steps)
        self.losses = []
    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate = float(self.rates[len(self.losses)])
    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])
        if len(self.losses) == len(self.rates):
            self.model.stop_training = True

keras.utils.set_random_seed(2)
x = np.random.rand(64, 2).astype("float32")
y = (x @ np.array([[2.0], [-1.0]])).astype("float32")
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
model.compile(keras.optimizers.SGD(), "mse")
sweep = LrSweep(1e-3, 1.0, 6)
model.fit(x, y, batch_size=16, epochs=10, verbose=0, shuffle=False, callbacks=[sweep])
for r, l in zip(sweep.rates, sweep.losses):
    print(f"{r:.4f} {l:.5f}")
print(float(model.optimizer.learning_rate))

def warmup(epoch, lr):
    return 0.01 * (epoch + 1) if epoch < 3 else lr * 0.5
model.compile(keras.optimizers.Adam(0.01), "mse")
h = model.fit(x, y, epochs=5, batch_size=32, verbose=0, shuffle=False, callbacks=[keras.callbacks.LearningRateScheduler(warmup, verbose=1)])
print([round(float(v), 5) for v in h.history["learning_rate"]])
plateau = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.1, patience=1, min_delta=10, cooldown=1, verbose=1)
h = model.fit(x, y, epochs=5, batch_size=32, verbose=0, shuffle=False, callbacks=[plateau])
print([f"{v:.6f}" for v in h.history["learning_rate"]])
nan = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
nan.compile(keras.optimizers.SGD(1e30), "mse")
hh = nan.fit(x, y, epochs=3, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN()])
print(len(hh.history["loss"]))
