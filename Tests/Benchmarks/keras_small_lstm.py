import time
import numpy as np
import keras

keras.utils.set_random_seed(0)
rng = np.random.RandomState(0)
x = rng.randn(640, 20, 16).astype("float32")
y = (x.sum((1, 2)) > 0).astype("float32")
model = keras.Sequential(
    [keras.Input((20, 16)), keras.layers.LSTM(32), keras.layers.Dense(1, activation="sigmoid")]
)
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
model.fit(x, y, batch_size=32, epochs=2, verbose=0)
start = time.perf_counter()
model.fit(x, y, batch_size=32, epochs=10, verbose=0)
print(f"small LSTM by fit: {200 / (time.perf_counter() - start):.1f} steps/s")
