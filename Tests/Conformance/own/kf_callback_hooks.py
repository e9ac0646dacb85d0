import numpy as np
import keras
from keras import layers

class Tracer(keras.callbacks.Callback):
    def on_train_begin(self, logs=None): print("train begin", logs)
    def on_train_end(self, logs=None): print("train end", sorted(logs))
    def on_epoch_begin(self, epoch, logs=None): print("epoch", epoch, "begin")
    def on_epoch_end(self, epoch, logs=None): print("epoch", epoch, "end", sorted(logs))
    def on_train_batch_begin(self, batch, logs=None): print("  batch", batch, "begin")
    def on_train_batch_end(self, batch, logs=None): print("  batch", batch, "end", sorted(logs))
    def on_test_begin(self, logs=None): print("  test begin")
    def on_test_batch_begin(self, batch, logs=None): print("    test batch", batch)
    def on_test_batch_end(self, batch, logs=None): print("    test batch end", batch, sorted(logs))
    def on_test_end(self, logs=None): print("  test end", sorted(logs))
    def on_predict_begin(self, logs=None): print("predict begin")
    def on_predict_batch_begin(self, batch, logs=None): print("  predict batch", batch)
    def on_predict_batch_end(self, batch, logs=None): print("  predict batch end", batch, sorted(logs))
    def on_predict_end(self, logs=None): print("predict end")

x = np.arange(6.0).reshape(6, 1)
y = x * 2
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse", metrics=["mae"])
t = Tracer()
model.fit(x, y, epochs=1, batch_size=3, validation_data=(x, y), verbose=0, callbacks=[t])
model.evaluate(x, y, verbose=0, batch_size=4, callbacks=[t])
model.predict(x, verbose=0, batch_size=6, callbacks=[t])
print(t.params, t.model is model)
