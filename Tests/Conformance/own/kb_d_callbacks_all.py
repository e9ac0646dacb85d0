import os
import csv
import tempfile
import numpy as np
import keras
from keras import layers

x = np.arange(8.0).reshape(-1, 1) / 8
y = 2 * x
folder = tempfile.mkdtemp()

class Log(keras.callbacks.Callback):
    def __getattribute__(self, name):
        return super().__getattribute__(name)
    def note(self, *what):
        print(*what)
    def on_train_begin(self, logs=None):
        self.note("train begin", logs, self.params)
    def on_epoch_begin(self, epoch, logs=None):
        self.note("epoch begin", epoch, logs)
    def on_train_batch_begin(self, batch, logs=None):
        self.note(" batch", batch, logs)
    def on_test_begin(self, logs=None):
        self.note(" test begin", logs)
    def on_test_end(self, logs=None):
        self.note(" test end", {k: round(v, 3) for k, v in logs.items()})
    def on_predict_begin(self, logs=None):
        self.note("predict begin", logs)
    def on_predict_batch_end(self, batch, logs=None):
        self.note(" predict batch", batch, sorted(logs), logs["outputs"].shape)
    def on_epoch_end(self, epoch, logs=None):
        logs["extra"] = epoch * 10
        self.note("epoch end", epoch, sorted(logs))
    def on_train_end(self, logs=None):
        self.note("train end", sorted(logs))

def build():
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
    m.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    return m
m = build()
h = m.fit(x, y, epochs=2, batch_size=4, validation_split=0.25, verbose=0, callbacks=[Log()], shuffle=False)
print(sorted(h.history), h.history.get("extra"))
m.predict(x, batch_size=5, verbose=0, callbacks=[Log()])
m.evaluate(x, y, verbose=0, callbacks=[Log()])
path = os.path.join(folder, "log.csv")
m.fit(x, y, epochs=2, verbose=0, shuffle=False, callbacks=[keras.callbacks.CSVLogger(path, separator=";")], validation_data=(x, y))
rows = list(csv.reader(open(path), delimiter=";"))
print(rows[0], len(rows), [round(float(v), 4) for v in rows[1]])
cp = keras.callbacks.ModelCheckpoint(os.path.join(folder, "m.keras"), monitor="loss", save_best_only=True, verbose=1)
import io, contextlib
out = io.StringIO()
with contextlib.redirect_stdout(out):
    m.fit(x, y, epochs=2, verbose=0, shuffle=False, callbacks=[cp])
print(out.getvalue().replace(folder, "DIR"), f"{cp.best:.5f}")
swa = keras.callbacks.LambdaCallback(on_train_batch_end=lambda b, logs: print("b", b, round(logs["loss"], 4)))
build().fit(x, y, batch_size=4, verbose=0, shuffle=False, callbacks=[swa])
class Stop(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        if batch == 1:
            self.model.stop_training = True
h = build().fit(x, y, batch_size=2, epochs=3, verbose=0, callbacks=[Stop()])
print(len(h.epoch), h.epoch)
hist = keras.callbacks.History()
build().fit(x, y, epochs=2, verbose=0, callbacks=[hist], shuffle=False)
print({k: np.round(v, 4).tolist() for k, v in hist.history.items()}, hist.model is None)
bk = keras.callbacks.BackupAndRestore(os.path.join(folder, "bk"))
print(type(bk).__name__)
try:
    keras.callbacks.ModelCheckpoint(os.path.join(folder, "m.h"), save_weights_only=True)
except ValueError as e:
    print(str(e).replace(folder, "DIR"))
try:
    build().fit(x, y, callbacks=["early"], verbose=0)
except Exception as e:
    print(type(e).__name__, e)
