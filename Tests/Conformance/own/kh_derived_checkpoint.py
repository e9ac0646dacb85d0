import os
import tempfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(55)
x = np.random.rand(30, 2).astype("float32")
y = (x[:, :1] - 2 * x[:, 1:]).astype("float32")
folder = tempfile.mkdtemp()
path = os.path.join(folder, "best.keras")
model = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), "mse", metrics=["mae"])

class Best(keras.callbacks.ModelCheckpoint):
    def on_epoch_end(self, epoch, logs=None):
        before = self.best
        super().on_epoch_end(epoch, logs)
        if self.best != before:
            print(f"epoch {epoch}: new best {self.best:.4f}")

cb = Best(path, monitor="val_loss", save_best_only=True)
hist = model.fit(x, y, validation_split=0.3, epochs=6, verbose=0, shuffle=False, callbacks=[cb])
print(os.path.basename(cb.filepath), sorted(os.listdir(folder)))
loaded = keras.models.load_model(path)
print([l.name for l in loaded.layers], loaded.optimizer.name)
best = min(hist.history["val_loss"])
got = loaded.evaluate(x[21:], y[21:], verbose=0, return_dict=True)
print(np.isclose(best, got["loss"], atol=1e-6), sorted(got))
model.save_weights(os.path.join(folder, "w.weights.h5"))
fresh = keras.models.clone_model(model)
fresh.load_weights(os.path.join(folder, "w.weights.h5"))
print(np.allclose(fresh.predict(x, verbose=0), model.predict(x, verbose=0)))
log = os.path.join(folder, "log.csv")
model.fit(x, y, epochs=2, verbose=0, shuffle=False, callbacks=[keras.callbacks.CSVLogger(log)])
print(open(log).read().splitlines()[0], len(open(log).read().splitlines()))
backup = keras.callbacks.BackupAndRestore(os.path.join(folder, "bk"))
model.fit(x, y, epochs=1, verbose=0, callbacks=[backup])
print(type(backup).__name__)
