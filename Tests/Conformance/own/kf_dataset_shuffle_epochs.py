import numpy as np, tensorflow as tf, keras
from keras import layers
class C(keras.callbacks.Callback):
    def on_epoch_begin(self, e, logs=None): self.prev = 0; self.n = 0; self.order = []
    def on_train_batch_end(self, b, logs=None):
        self.n += 1
        t = logs["loss"] * self.n
        self.order.append(int(round(abs(t - self.prev) ** 0.5))); self.prev = t
    def on_epoch_end(self, e, logs=None): print(e, self.order)
x = np.ones((6, 1), "float32"); y = np.arange(6, dtype="float32")[:, None]
def run(metrics, steps=None, twice=False, val=False):
    ds = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(6, seed=1).batch(1)
    if steps: ds = ds.repeat()
    m = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="zeros")])
    m.compile(optimizer=keras.optimizers.SGD(0.0), loss="mse", metrics=metrics)
    kw = dict(validation_data=ds) if val else {}
    m.fit(ds, epochs=3, verbose=0, callbacks=[C()], steps_per_epoch=steps, **kw)
    if twice: print("again"); m.fit(ds, epochs=2, verbose=0, callbacks=[C()])
    print("--")
ds = tf.data.Dataset.from_tensor_slices(y[:, 0]).shuffle(6, seed=1)
for _ in range(8): print([int(v) for v in ds])
run(None); run(["mae"], twice=True); run(None, steps=4); run(None, val=True)
