import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)
layer = layers.Dropout(0.5)
x = np.ones((2, 6), dtype="float32")
print(np.array(layer(x, training=True)))
print(np.array(layer(x, training=True)))
print(np.array(layer(x, training=False)))

keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(8, activation="relu"), layers.Dropout(0.3), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
h = model.fit(x, np.array([1.0, -1.0]), epochs=3, verbose=0, shuffle=False)
print([f"{v:.4f}" for v in h.history["loss"]])
