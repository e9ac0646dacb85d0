import numpy as np
import tensorflow as tf
import keras
from keras import layers

keras.utils.set_random_seed(7)
series = np.sin(np.arange(60) / 5).astype("float32")
ds = keras.utils.timeseries_dataset_from_array(series[:-4, None], series[4:], sequence_length=4, batch_size=16)
for x, y in ds.take(1):
    print(x.shape, y.shape, np.round(x[0, :, 0].numpy(), 3), round(float(y[0]), 3))
train = ds.take(3).shuffle(3, seed=1)
val = ds.skip(3)
model = keras.Sequential([keras.Input(shape=(4, 1)), layers.LSTM(6), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mse", metrics=["mae"])
h = model.fit(train, validation_data=val, epochs=4, verbose=0)
for k, v in h.history.items():
    print(k, [f"{x:.4f}" for x in v])
print([f"{v:.4f}" for v in model.evaluate(val, verbose=0)])
