import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 32).reshape(-1, 1)
y = x ** 2
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")

def schedule(epoch, lr):
    return lr * 0.5 if epoch and epoch % 2 == 0 else lr

history = model.fit(
    x, y, epochs=6, verbose=0, shuffle=False,
    callbacks=[
        keras.callbacks.LearningRateScheduler(schedule),
        keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: print(epoch, f"{logs['loss']:.4f}")),
    ],
)
print(sorted(history.history), [round(v, 5) for v in history.history["learning_rate"]])
model.optimizer.learning_rate = 0.3
print(round(float(model.optimizer.learning_rate), 4))
plateau = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.5, patience=1, min_lr=0.01, verbose=1)
history = model.fit(x, y, epochs=5, verbose=0, shuffle=False, callbacks=[plateau])
print([f"{v:.4f}" for v in history.history["loss"]], history.epoch)
print(history.params)
