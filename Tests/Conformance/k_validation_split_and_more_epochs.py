import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 10).reshape(-1, 1)
y = x[:, 0] ** 2
model = keras.Sequential([keras.Input((1,)), layers.Dense(3, activation="tanh"), layers.Dense(1)])
model.set_weights([np.array([[0.5, -1.0, 1.5]]), np.array([0.1, 0.0, -0.2]), np.array([[1.0], [0.5], [-0.5]]), np.zeros(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
history = model.fit(x, y, epochs=4, batch_size=4, validation_split=0.3, shuffle=False, verbose=0)
print(history.epoch, sorted(history.history))
for k in ("loss", "val_loss", "mae", "val_mae"):
    print(f"{k:9s}", " ".join(f"{v:.4f}" for v in history.history[k]))
print(history.params)
more = model.fit(x, y, epochs=6, initial_epoch=4, validation_data=(x[:3], y[:3]), validation_freq=2, batch_size=5, shuffle=False, verbose=0)
print(more.epoch, {k: len(v) for k, v in more.history.items()})
print(model.optimizer.iterations.numpy())
print(type(model.history).__name__, model.history is more)
