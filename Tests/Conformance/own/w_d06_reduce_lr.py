import numpy as np
import keras
from keras import layers

x = np.array([[1.0], [2.0]])
y = np.array([[2.0], [4.0]])
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.42), loss="mse")

reduce_lr = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.3, patience=1, min_lr=0.01)
history = model.fit(x, y, epochs=6, batch_size=2, shuffle=False, verbose=0, callbacks=[reduce_lr])
print([f"{v:.3f}" for v in history.history["loss"]])
print([round(float(v), 4) for v in history.history["learning_rate"]])

def schedule(epoch, lr):
    if epoch < 2:
        return lr
    return lr * 0.1

model.set_weights([np.zeros((1, 1))])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mse")
h = model.fit(x, y, epochs=4, verbose=0, shuffle=False,
              callbacks=[keras.callbacks.LearningRateScheduler(schedule)])
print([f"{v:.4f}" for v in h.history["learning_rate"]])
print([f"{v:.4f}" for v in h.history["loss"]])
print(f"{float(model.optimizer.learning_rate):.4f}")
