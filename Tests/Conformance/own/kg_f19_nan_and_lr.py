import numpy as np
import keras
from keras import layers

x = np.array([[1.0], [2.0], [3.0], [np.nan]])
y = np.array([1.0, 2.0, 3.0, 4.0])
m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
m.compile(keras.optimizers.SGD(0.01), "mse")
h = m.fit(x, y, epochs=3, batch_size=1, shuffle=False, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN()])
print(h.history["loss"], np.isnan(m.get_weights()[0]).any())
for lr in (0.01, 0.1, 0.5):
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
    m.compile(keras.optimizers.SGD(lr), "mse")
    h = m.fit(x[:3], y[:3], epochs=6, batch_size=3, verbose=0)
    print(lr, ["%.3g" % v for v in h.history["loss"]])
m.compile(keras.optimizers.SGD(0.5, clipnorm=1.0), "mse")
m.set_weights([np.zeros((1, 1)), np.zeros(1)])
print(["%.3g" % v for v in m.fit(x[:3], y[:3], epochs=6, batch_size=3, verbose=0).history["loss"]])
for opt in ["adagrad", "adadelta", "adamax", "nadam", "ftrl", "lion", "adamw"]:
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
    m.compile(optimizer=opt, loss="huber")
    m.fit(x[:3], y[:3] * 3, epochs=3, batch_size=3, verbose=0)
    print(f"{opt:9s} {m.optimizer.__class__.__name__:9s} {float(m.optimizer.learning_rate):.4f} {m.get_weights()[0][0, 0]:.5f}")
ema = keras.optimizers.SGD(0.1, use_ema=True, ema_momentum=0.5)
m.compile(ema, "mse")
m.fit(x[:3], y[:3] * 3, epochs=2, batch_size=3, verbose=0)
print(m.get_weights()[0].round(4), len(ema.variables))
