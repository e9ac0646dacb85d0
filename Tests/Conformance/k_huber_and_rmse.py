import numpy as np
import keras
from keras import layers

class GradientNorms(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        w = self.model.get_weights()
        print(f"{epoch} loss {logs['loss']:.4f} norm {np.sqrt(sum((a ** 2).sum() for a in w)):.4f}")

keras.utils.set_random_seed(13)
x = np.random.normal(size=(64, 4))
true = np.array([1.0, -1.0, 0.5, 0.0])
y = x @ true + 0.05 * np.random.normal(size=64)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.RMSprop(0.05), loss=keras.losses.Huber(delta=0.5), metrics=[keras.metrics.RootMeanSquaredError(name="rmse"), "mae"])
h = model.fit(x, y, epochs=5, batch_size=16, validation_split=0.25, verbose=0, callbacks=[GradientNorms()])
for k in h.history:
    print(f"{k:10s}", [round(v, 4) for v in h.history[k]])
print(np.round(model.get_weights()[0].ravel(), 3))
rmse = np.sqrt(np.mean((model.predict(x, verbose=0)[:, 0] - y) ** 2))
print(f"{rmse:.4f} {model.evaluate(x, y, verbose=0, return_dict=True)['rmse']:.4f}")
