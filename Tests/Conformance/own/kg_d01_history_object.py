import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 20).reshape(-1, 1)
y = 2 * x + 1
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile("sgd", "mse", metrics=["mae", keras.metrics.RootMeanSquaredError()])
h = model.fit(x, y, epochs=4, batch_size=5, shuffle=False, verbose=0, validation_split=0.2)
print(type(h).__name__, h.epoch, h.params)
print(list(h.history))
for k, v in h.history.items():
    print(f"{k:30s}", [round(a, 4) for a in v])
print(model.history is h, model.metrics_names)
h2 = model.fit(x, y, epochs=6, initial_epoch=4, batch_size=20, shuffle=False, verbose=0)
print(h2.epoch, [round(v, 4) for v in h2.history["loss"]])
print([m.name for m in model.metrics])
print(int(model.optimizer.iterations))
