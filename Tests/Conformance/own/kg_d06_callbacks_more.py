import numpy as np
import keras
from keras import layers

x = np.arange(8.0).reshape(8, 1) / 8
y = 3 * x + 1

class Tracker(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.events = []
    def on_epoch_begin(self, epoch, logs=None):
        self.events.append(f"E{epoch}")
        if epoch == 2:
            self.model.optimizer.learning_rate = 0.01
    def on_train_batch_end(self, batch, logs=None):
        self.events.append(f"b{batch}:{logs['loss']:.3f}")
    def on_epoch_end(self, epoch, logs=None):
        w, b = self.model.layers[0].get_weights()
        print(epoch, f"w={w[0, 0]:.3f} b={b[0]:.3f}", {k: round(v, 4) for k, v in logs.items()})
    def on_test_batch_end(self, batch, logs=None):
        self.events.append(f"t{batch}")

model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(keras.optimizers.SGD(0.5), "mse", metrics=["mae"])
t = Tracker()
model.fit(x, y, batch_size=4, epochs=4, shuffle=False, verbose=0, callbacks=[t], validation_data=(x[:4], y[:4]))
print(" ".join(t.events))
print(t.params, t.model is model)
stop = keras.callbacks.EarlyStopping(monitor="loss", baseline=0.0001, patience=1)
h = model.fit(x, y, epochs=10, verbose=0, callbacks=[stop], shuffle=False)
print(len(h.epoch), stop.wait, stop.stopped_epoch)
es = keras.callbacks.EarlyStopping(monitor="val_nothing", mode="min")
h = model.fit(x, y, epochs=2, verbose=0, callbacks=[es])
print(len(h.epoch))
try:
    keras.callbacks.ReduceLROnPlateau(factor=1.5)
except ValueError as e:
    print(e)
