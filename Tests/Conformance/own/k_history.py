import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 20).reshape(-1, 1)
y = 3 * x + 0.5
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mse", metrics=["mae"])
h = model.fit(x, y, epochs=4, batch_size=5, shuffle=False, verbose=0, validation_split=0.25)
print(h.history.keys())
for k, v in h.history.items():
    print(k, [round(e, 4) for e in v])
print(h.epoch, h.params)
r = model.evaluate(x, y, verbose=0)
print([round(v, 4) for v in r], model.metrics_names)
d = model.evaluate(x, y, verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in d.items()})
h2 = model.fit(x, y, initial_epoch=4, epochs=6, batch_size=5, shuffle=False, verbose=0)
print(h2.epoch, len(h2.history["loss"]))
