import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 8).reshape(8, 1)
y = x ** 2

model = keras.Sequential([
    keras.Input(shape=(1,)),
    layers.Dense(2, activation="relu"),
    layers.Dense(1),
])
model.set_weights([np.array([[1.0, -1.0]]), np.zeros(2), np.array([[0.3], [0.4]]), np.zeros(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")

seen = []
show = keras.callbacks.LambdaCallback(
    on_train_begin=lambda logs: print("start"),
    on_epoch_end=lambda epoch, logs: print(f"epoch {epoch + 1}: {logs['loss']:.4f}"),
    on_train_batch_end=lambda batch, logs: seen.append(batch),
    on_train_end=lambda logs: print("done"),
)
model.fit(x, y, epochs=3, batch_size=3, shuffle=False, verbose=0, callbacks=[show])
print(seen)

class WeightTrace(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.trace = []

    def on_epoch_begin(self, epoch, logs=None):
        self.trace.append(float(self.model.get_weights()[2][0, 0]))

trace = WeightTrace()
history = model.fit(x, y, epochs=5, initial_epoch=3, batch_size=8, shuffle=False, verbose=0, callbacks=[trace])
print(history.epoch, [round(v, 4) for v in trace.trace])
print(trace.params["epochs"], trace.model is model)
