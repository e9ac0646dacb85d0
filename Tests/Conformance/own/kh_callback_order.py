import numpy as np
import keras
from keras import layers

class Trace(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.events = []
    def on_train_begin(self, logs=None): self.events.append("train+")
    def on_train_end(self, logs=None): self.events.append("train-")
    def on_epoch_begin(self, epoch, logs=None): self.events.append(f"e{epoch}+")
    def on_epoch_end(self, epoch, logs=None): self.events.append(f"e{epoch}-")
    def on_train_batch_begin(self, batch, logs=None): self.events.append(f"b{batch}+")
    def on_train_batch_end(self, batch, logs=None): self.events.append(f"b{batch}-")
    def on_test_begin(self, logs=None): self.events.append("test+")
    def on_test_end(self, logs=None): self.events.append("test-")
    def on_test_batch_end(self, batch, logs=None): self.events.append(f"t{batch}-")
    def on_predict_begin(self, logs=None): self.events.append("pred+")
    def on_predict_batch_end(self, batch, logs=None): self.events.append(f"p{batch} {logs['outputs'].shape}")

class DelayedStop(keras.callbacks.EarlyStopping):
    def __init__(self, start, **kwargs):
        super().__init__(**kwargs)
        self.start = start
    def on_epoch_end(self, epoch, logs=None):
        if epoch >= self.start:
            super().on_epoch_end(epoch, logs)

x = np.arange(6.0).reshape(-1, 1)
y = x * 2
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(keras.optimizers.SGD(0.01), "mse")
t = Trace()
model.fit(x, y, epochs=2, batch_size=4, validation_data=(x, y), verbose=0, shuffle=False, callbacks=[t])
print(" ".join(t.events))
t.events.clear()
model.predict(x, batch_size=4, verbose=0, callbacks=[t])
print(t.events)
stop = DelayedStop(2, monitor="loss", min_delta=100.0, patience=1)
h = model.fit(x, y, epochs=10, verbose=0, shuffle=False, callbacks=[stop])
print(len(h.epoch), stop.stopped_epoch, stop.wait, stop.start)
print(t.model is model, sorted(t.params.items(), key=str))
cl = keras.callbacks.CallbackList([t, stop], model=model)
print(len(cl.callbacks))
best = keras.callbacks.EarlyStopping("loss", restore_best_weights=True)
print(best.monitor, best.patience, best.best, best.best_weights)
