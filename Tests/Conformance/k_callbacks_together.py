import numpy as np
import keras
from keras import layers

class Timeline(keras.callbacks.Callback):
    """Keeps the learning rate and the best weights by hand."""
    def __init__(self):
        super().__init__()
        self.rates, self.best, self.best_loss = [], None, float("inf")

    def on_epoch_end(self, epoch, logs=None):
        self.rates.append(float(self.model.optimizer.learning_rate))
        if logs["val_loss"] < self.best_loss:
            self.best_loss, self.best = logs["val_loss"], self.model.get_weights()

    def on_train_end(self, logs=None):
        self.model.set_weights(self.best)

x = np.linspace(-1, 1, 20).reshape(-1, 1)
y = x[:, 0] ** 3
keras.utils.set_random_seed(8)
model = keras.Sequential([keras.Input((1,)), layers.Dense(8, activation="tanh"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.2), loss="mse")
keep = Timeline()
cb = [keep, keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1, min_lr=0.01),
      keras.callbacks.EarlyStopping(patience=5)]
h = model.fit(x, y, validation_data=(x[::3], y[::3]), epochs=15, batch_size=5, shuffle=False, verbose=0, callbacks=cb)
print(len(h.history["loss"]), list(h.history))
print([f"{r:.3f}" for r in keep.rates])
print(f"{keep.best_loss:.5f} {model.evaluate(x[::3], y[::3], verbose=0):.5f}")
print([f"{r:.3f}" for r in h.history["learning_rate"]])
