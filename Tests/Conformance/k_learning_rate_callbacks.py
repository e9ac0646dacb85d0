import numpy as np
import keras
from keras import layers

x = np.array([[1.0], [2.0], [3.0]])
y = np.array([[2.0], [4.0], [6.0]])

def build(rate=0.1):
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
    m.compile(optimizer=keras.optimizers.SGD(rate), loss="mse")
    return m

def halve(epoch, lr):
    return lr if epoch < 2 else lr * 0.5

model = build(0.05)
h = model.fit(x, y, epochs=5, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(halve, verbose=1)])
print([round(float(v), 5) for v in h.history["learning_rate"]])
model = build(0.05)
plateau = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.1, patience=1, min_delta=1.0, min_lr=1e-4, verbose=1)
h = model.fit(x, y, epochs=6, verbose=0, callbacks=[plateau])
print([f"{v:.2e}" for v in h.history["learning_rate"]])
print(f"{float(model.optimizer.learning_rate):.6f}")
log = []
lam = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: log.append(f"begin {epoch}"),
    on_epoch_end=lambda epoch, logs: log.append(f"end {epoch} {logs['loss']:.3f}"),
    on_train_end=lambda logs: log.append("done"))
build().fit(x, y, epochs=2, verbose=0, callbacks=[lam])
print(log)
