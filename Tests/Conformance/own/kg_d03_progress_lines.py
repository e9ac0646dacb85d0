import numpy as np
import keras
from keras import layers

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([0, 1, 1, 1])
model = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.5), loss=keras.losses.BinaryCrossentropy(), metrics=["binary_accuracy"])

class Log(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print("begin", sorted(self.params), self.params["epochs"])
    def on_epoch_begin(self, epoch, logs=None):
        print("epoch", epoch, end=" ")
    def on_train_batch_begin(self, batch, logs=None):
        print("b", batch, end=" ")
    def on_epoch_end(self, epoch, logs=None):
        print({k: round(float(v), 3) for k, v in logs.items()})
    def on_test_begin(self, logs=None):
        print("[test", end="")
    def on_test_end(self, logs=None):
        print("]", end=" ")
    def on_predict_batch_end(self, batch, logs=None):
        print("predicted", logs["outputs"].shape)

model.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0, callbacks=[Log()], validation_data=(x, y))
p = model.predict(x, batch_size=3, verbose=0, callbacks=[Log()])
print((p > 0.5).astype(int).ravel())
print(model.evaluate(x, y, verbose=0, callbacks=[Log()])[1])
