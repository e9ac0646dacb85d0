import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 10)[:, None]
y = (x > 0.2).astype("float32")
w = np.where(y[:, 0] == 1, 3.0, 1.0)
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
model.compile(optimizer=keras.optimizers.SGD(1.0), loss="binary_crossentropy", weighted_metrics=["accuracy"],
              metrics=[keras.metrics.Precision(name="p"), keras.metrics.PrecisionAtRecall(0.5, name="par")])
h = model.fit(x, y, sample_weight=w, validation_data=(x, y, w), epochs=3, batch_size=5, shuffle=False, verbose=0)
for k, v in h.history.items():
    print(k, [f"{u:.4f}" for u in v])
h = model.fit(x, y, epochs=4, validation_split=0.3, validation_freq=2, verbose=0, shuffle=False, initial_epoch=1)
print(h.epoch, {k: len(v) for k, v in h.history.items()})
