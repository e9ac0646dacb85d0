import re
import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 12).reshape(-1, 1)
y = (x > 0).astype(int)
m = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
m.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["accuracy"])
es = keras.callbacks.EarlyStopping(monitor="val_loss", patience=1, min_delta=1.0, verbose=1)
h = m.fit(x, y, validation_split=0.5, epochs=10, verbose=0, callbacks=[es])
print(len(h.epoch), es.stopped_epoch, round(es.best, 3))
rl = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.1, patience=1, min_delta=10, verbose=1)
m.fit(x, y, epochs=4, verbose=0, callbacks=[rl])
print(f"{float(m.optimizer.learning_rate):.6f}")
ls = keras.callbacks.LearningRateScheduler(lambda e: 0.1 / (e + 1), verbose=1)
m.fit(x, y, epochs=2, verbose=0, callbacks=[ls])
