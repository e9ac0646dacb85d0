import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    layers.Input(shape=(1,)),
    layers.Dense(1, kernel_initializer="zeros"),
])
x = np.linspace(0, 1, 8)
y = 2 * x + 1
model.compile(optimizer=keras.optimizers.SGD(0.5), loss="mean_squared_error")
h = model.fit(x, y, epochs=5, batch_size=4, shuffle=False, verbose=0)
print(" ".join(f"{v:.4f}" for v in h.history["loss"]))
print(model.predict(np.array([0.0, 0.5, 1.0]), verbose=0).round(3).flatten())
print(model.predict(x, verbose=0).shape, model(x.reshape(-1, 1)).shape)
w, b = model.layers[0].get_weights()
print(f"{w[0, 0]:.4f} {b[0]:.4f}")
