import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
x = np.random.randn(40, 3)
y = x @ np.array([1.0, -2.0, 0.5])
model = keras.Sequential([layers.Dense(4, activation="tanh"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse", metrics=["mae"])
h = model.fit(x, y, epochs=4, batch_size=8, validation_split=0.25, verbose=0, shuffle=False)
for k in h.history:
    print(k, [f"{v:.4f}" for v in h.history[k]])
model.layers[0].trainable = False
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
before = model.layers[0].get_weights()[0].copy()
model.fit(x, y, epochs=2, verbose=0, shuffle=False)
print("frozen:", np.allclose(before, model.layers[0].get_weights()[0]), len(model.trainable_weights))
w = np.linspace(0, 1, 40)
