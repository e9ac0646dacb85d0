import numpy as np
import keras
from keras import layers

# time series with two features and three steps ahead
keras.utils.set_random_seed(18)
t = np.arange(60)
data = np.stack([np.sin(t / 5), np.cos(t / 7)], axis=1)
past, ahead = 10, 3
x = np.stack([data[i:i + past] for i in range(60 - past - ahead + 1)])
y = np.stack([data[i + past:i + past + ahead, 0] for i in range(60 - past - ahead + 1)])
print(x.shape, y.shape)
model = keras.Sequential([
    keras.Input((past, 2)),
    layers.Conv1D(6, 3, activation="relu"),
    layers.MaxPooling1D(2),
    layers.GRU(5, return_sequences=True),
    layers.GRU(4),
    layers.Dense(ahead),
])
print([l.output.shape for l in model.layers])
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse", metrics=[keras.metrics.RootMeanSquaredError(name="rmse")])
h = model.fit(x[:40], y[:40], validation_data=(x[40:], y[40:]), epochs=5, batch_size=8, verbose=0)
for k in sorted(h.history):
    print(k, [round(v, 4) for v in h.history[k]])
p = model.predict(x[-1:], verbose=0)
print(np.round(p, 4), np.round(y[-1], 4))
mae = np.abs(model.predict(x[40:], verbose=0) - y[40:]).mean(axis=0)
print(np.round(mae, 4))
