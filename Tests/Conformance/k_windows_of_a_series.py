import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
t = np.arange(40)
series = np.sin(t / 3).astype("float32")
ds = keras.utils.timeseries_dataset_from_array(series[:-5], series[5:], sequence_length=5, batch_size=8)
for bx, by in ds.take(1):
    print(bx.shape, by.shape)
    print(np.round(bx.numpy()[0], 3), np.round(by.numpy()[:3], 3))
print(len(list(ds)))
model = keras.Sequential([keras.Input((5, 1)), layers.GRU(4), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="mse")
h = model.fit(ds.map(lambda a, b: (a[..., None], b)), epochs=4, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
window = series[:5].reshape(1, 5, 1)
for i in range(3):
    p = model.predict(window, verbose=0)
    print(i, f"{p[0, 0]:.4f}")
    window = np.concatenate([window[:, 1:], p.reshape(1, 1, 1)], axis=1)
strided = keras.utils.timeseries_dataset_from_array(np.arange(12), None, sequence_length=3, sequence_stride=2, sampling_rate=2, batch_size=None)
for w in strided:
    print(w.numpy())
