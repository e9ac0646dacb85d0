import numpy as np
import keras
from keras import layers

# stop, reload the best, go on with a smaller rate
keras.utils.set_random_seed(19)
x = np.random.normal(size=(50, 3))
y = np.tanh(x @ np.array([1.0, -1.0, 0.5])) + 0.1 * np.random.normal(size=50)
model = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="tanh"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.1), loss="mse")
es = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True, verbose=1)
h1 = model.fit(x[:40], y[:40], validation_data=(x[40:], y[40:]), epochs=30, batch_size=10, verbose=0, callbacks=[es])
print(len(h1.history["loss"]), es.best_epoch, f"{es.best:.5f}")
model.optimizer.learning_rate = 0.01
h2 = model.fit(x[:40], y[:40], validation_data=(x[40:], y[40:]), epochs=len(h1.epoch) + 3, initial_epoch=len(h1.epoch), batch_size=10, verbose=0)
print(h2.epoch, [f"{v:.5f}" for v in h2.history["val_loss"]])
print(int(model.optimizer.iterations), f"{float(model.optimizer.learning_rate):.3f}")
both = {k: h1.history[k] + h2.history[k] for k in h1.history}
print({k: len(v) for k, v in both.items()}, f"{min(both['val_loss']):.5f}")
print(np.round(model.predict(x[:3], verbose=0).ravel(), 4))
