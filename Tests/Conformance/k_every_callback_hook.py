import numpy as np
import keras
from keras import layers

class Recorder(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.calls = []

    def on_train_begin(self, logs=None): self.calls.append("train_begin")
    def on_train_end(self, logs=None): self.calls.append("train_end " + ",".join(sorted(logs)))
    def on_epoch_begin(self, epoch, logs=None): self.calls.append(f"epoch_begin {epoch}")
    def on_epoch_end(self, epoch, logs=None): self.calls.append(f"epoch_end {epoch} " + ",".join(logs))
    def on_train_batch_begin(self, batch, logs=None): self.calls.append(f"batch_begin {batch}")
    def on_train_batch_end(self, batch, logs=None): self.calls.append(f"batch_end {batch} {sorted(logs)}")
    def on_test_begin(self, logs=None): self.calls.append("test_begin")
    def on_test_end(self, logs=None): self.calls.append("test_end " + ",".join(sorted(logs)))
    def on_test_batch_end(self, batch, logs=None): self.calls.append(f"test_batch_end {batch}")
    def on_predict_begin(self, logs=None): self.calls.append("predict_begin")
    def on_predict_batch_end(self, batch, logs=None): self.calls.append(f"predict_batch {batch} {list(logs)} {logs['outputs'].shape}")
    def on_predict_end(self, logs=None): self.calls.append("predict_end")

x, y = np.ones((5, 2)), np.zeros(5)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
rec = Recorder()
model.fit(x, y, epochs=2, batch_size=3, validation_split=0.2, verbose=0, callbacks=[rec])
model.evaluate(x, y, batch_size=4, verbose=0, callbacks=[rec])
model.predict(x, batch_size=2, verbose=0, callbacks=[rec])
for call in rec.calls:
    print(call)
print(rec.params, rec.model is model)
